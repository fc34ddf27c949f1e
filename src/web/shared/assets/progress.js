// Shows how a long job goes on, as the server tells it. Without it the page asks again by itself.
for (const job of document.querySelectorAll('[data-job]')) {
  const source = new EventSource(job.dataset.job);
  source.addEventListener('message', ({ data }) => {
    const said = JSON.parse(data);
    for (const part of job.querySelectorAll('[data-live]')) {
      const value = said[part.dataset.live];
      if (part instanceof HTMLProgressElement) {
        if (value !== null) part.value = value;
      } else if (part.textContent !== value) part.textContent = value;
    }
    if (!said.ended) return;
    source.close();
    location.reload();
  });
}
