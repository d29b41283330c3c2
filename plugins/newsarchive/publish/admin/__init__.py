"""``/admin/``: a form for editors in the browser, made of the schema; off unless the settings ask for it."""
