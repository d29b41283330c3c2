"""Of the build: settings, themes, the site itself."""

from __future__ import annotations

from newsarchive.codes.code import Code

SITE: dict[str, Code] = {
    "settings": Code(
        "The settings cannot be read",
        "pelican.conf.py is a program in Python, and a line of it is wrong: often a quote or a comma that is missing.",
        "Mend the line that the message names, or compare the file with the one that came with the project.",
        "SITENAME = \"The Record", "SITENAME = \"The Record\""),
    "settings-missing": Code(
        "There is no settings file",
        "The command was given in another folder, or the file was renamed.",
        "Give the command in the project's folder, or name the file with -s."),
    "unknown-setting": Code(
        "A setting that nothing reads",
        "It is misspelt, or of another program; what it says would have no effect.",
        "Write it as the message says; docs/settings.md lists them. Values of your own take small letters.",
        "NEWSARCHIVE = {\"font\": \"system\"}", "NEWSARCHIVE = {\"fonts\": \"system\"}"),
    "wrong-setting": Code(
        "A setting cannot have this value",
        "It is of another kind than is read, or no address, language or licence.",
        "Write what the message says.",
        "\"search\": \"no\",", "\"search\": False,"),
    "output-in-content": Code(
        "The site would be written over the archive",
        "A build replaces its output folder as a whole; it may neither lie in content/ nor hold it.",
        "Name another folder.",
        "make html OUTPUT=content", "make html OUTPUT=output"),
    "outside-content": Code(
        "A folder outside the archive would be published",
        "Nothing from outside content/ is read or published.",
        "Put what readers should see into a folder of content/.",
        "STATIC_PATHS = [\"../private\"]", "STATIC_PATHS = [\"images\"]"),
    "plugin-missing": Code(
        "The plugin is not loaded",
        "The settings do not name newsarchive among the plugins.",
        "Put the line back.",
        "PLUGINS = []", "PLUGINS = [\"newsarchive\"]"),
    "pelican": Code(
        "Pelican complains",
        "Pelican, a theme or another plugin has logged a fault that it would have passed over.",
        "Mend what the message names, then build again."),
    "template-missing": Code(
        "The theme lacks a template",
        "A page of the site has no template in this theme.",
        "Add it, or build with a theme that is made for newsarchive."),
    "template-syntax": Code(
        "A template cannot be read",
        "A tag of Jinja in it is wrong or not closed.",
        "Mend the tag on that line.",
        "{% if view.title %}{{ view.title }}", "{% if view.title %}{{ view.title }}{% endif %}"),
    "template-variable": Code(
        "A template names something that is not there",
        "A misspelt name would print nothing, so it is an error.",
        "Write one of the names that the message lists.",
        "{{ view.titel }}", "{{ view.title }}"),
    "template-fault": Code(
        "A template fails",
        "An expression in it cannot be worked out for this page.",
        "Mend the expression on that line."),
    "sheet-missing": Code(
        "The theme lacks a stylesheet",
        "theme.toml or the settings name a sheet that is not there.",
        "Add the sheet, or take its name out."),
    "no-home-page": Code(
        "The build wrote no home page",
        "Nothing is published without one.",
        "Look at the other messages, and at the theme."),
    "build-running": Code(
        "Another build is at work",
        "Two builds at once would write into one folder.",
        "Wait until the other is done; make serve is one too."),
    "search-index": Code(
        "The search index cannot be made",
        "Pagefind has failed on a page of the site.",
        "Build again; to go on without, set \"search\": False."),
    "not-remembered": Code(
        "The site is published, and the next build starts from nothing",
        "What a build keeps for the next one, a second folder of the site and the store in .cache/, could not be "
        "written.",
        "Nothing of the site is missing. See that the disk has room and may be written to."),
    "zip-failed": Code(
        "The zip of the site cannot be written",
        "Mostly the disk is full.",
        "Make room, or set \"zip\": False."),
    "no-zip": Code(
        "The site is too large to be offered as one file",
        "Site and zip together would outgrow the host.",
        "Nothing need be done; 'largest_site' says what the host holds."),
    "site-size": Code(
        "The site will outgrow its host",
        "It takes up most of what 'largest_site' allows.",
        "Look for large pictures, or move to another host and set 'largest_site'."),
    "no-site": Code(
        "There is no built site at this place",
        "The folder that was named with --site does not exist.",
        "Build it: make html."),
    "port": Code(
        "The port cannot be used",
        "Another program listens there, perhaps another 'make serve'.",
        "End the other one, or take another port.",
        "make serve", "make serve PORT=8001"),
    "scheduler": Code(
        "The Dask scheduler cannot be used",
        "It does not answer, or has no workers.",
        "Start it as the message says, or leave --scheduler out."),
    "no-catalogue": Code(
        "The pages' own words are not translated into this language",
        "DEFAULT_LANG names a language for which the theme has no catalogue, so that the pages speak English.",
        "Choose a language that the message names, or add a catalogue: docs/translating.md says how.",
        'DEFAULT_LANG = "xx"', 'DEFAULT_LANG = "fr"'),
    "catalogue": Code(
        "A translation cannot be used as it stands",
        "A line of a catalogue under theme/locale/ cannot be read, lacks a form of the plural, or names a value that "
        "the sentence does not have.",
        "Mend the line that the message names.",
        'msgid "%(count)s articles"\nmsgstr "%(number)s articles"',
        'msgid "%(count)s articles"\nmsgstr "%(count)s articles"'),
    "admin-missing": Code(
        "The program of the form for editors is not here",
        "The settings ask for the form at /admin/, which is fetched once, by a command of its own.",
        "Run 'make admin', which needs npm, or turn the setting off.",
        '"admin": True', '"admin": False'),
}  # fmt: skip
