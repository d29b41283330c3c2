"""The settings of this archive: what an editor may want to change stands first."""

SITENAME = "The Standing Record"
SITEURL = ""  # the public address, without a slash at its end; "make publish SITEURL=https://…" sets it
DEFAULT_LANG = "en"

NEWSARCHIVE = {
    # One sentence for search engines and for those who find a link to the archive.
    "description": "A curated archive of news: who acted, when, and according to whom.",
    # Who keeps the archive, for citations.
    "publisher": "The Standing Record",
    # "newsreader" (three font files, 47 KB) or "system" (none).
    "fonts": "newsreader",
    # Show readers names that no editor has reviewed yet, marked as such.
    "proposals": True,
    # Draw a picture for links that are shared, where there is a public address.
    "share_images": True,
    # Make the pages searchable (Pagefind).
    "search": True,
    # Under what others may use what the archive itself made, such as "CC-BY-4.0"; nothing, where you state nothing.
    "licence": "",
}

# ------------------------------------------------------------------------------------------------------------------
# How Pelican is set up for newsarchive. There is no need to change anything below.

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["newsarchive"]

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
THEME_STATIC_PATHS = ["static"]
ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"

TIMEZONE = "UTC"
DEFAULT_DATE_FORMAT = "%-d %B %Y"
DEFAULT_PAGINATION = False
RELATIVE_URLS = True
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
