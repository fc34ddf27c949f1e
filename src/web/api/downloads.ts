const CHUNK = 32 * 1024;

/** A download that is written while it is read from the database; it never stands in memory as a whole. */
export function streamed(type: string, fileName: string, lines: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = '';
      while (text.length < CHUNK) {
        const { done, value } = await lines.next();
        if (done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-cache',
    },
  });
}

/** A stored file, byte for byte. */
export function download(
  stream: NodeJS.ReadableStream,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: number },
): Response {
  return new Response(
    ReadableStream.from(stream as AsyncIterable<Uint8Array>) as ReadableStream<Uint8Array>,
    {
      headers: {
        'content-type': mediaType,
        'content-length': String(bytes),
        // the sender chose the name: it is only ever offered, percent-encoded, for saving
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      },
    },
  );
}
