"""Views: what each page shows, and nothing else, as frozen data; a template only arranges it.

Addresses in a view are those of the site, without a slash in front; a template makes links of them with ``href``.
"""
