-- A company can name several e-mail domains. Drafts are no facts: what named one names a list of one from now on;
-- versions that were submitted stay as they were written and are read so (APP-72).
update work.draft set content = regexp_replace(content, '"emailDomain":"([^"\\]+)"', '"emailDomains":["\1"]')
  where position('"emailDomain":"' in content) > 0;
