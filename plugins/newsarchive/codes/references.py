"""Of names, events and addresses: what one file says of another."""

# ruff: noqa: E501

from __future__ import annotations

from newsarchive.codes.code import Code

REFERENCES: dict[str, Code] = {
    "unknown-actor": Code(
        "An actor is named that has no record",
        "Actors are named by the names of their files, without .md. A name that waits in proposals.md has no record yet.",
        "Correct the name, accept the proposed one, add the record, or take the name out.",
        "actors: [jane-deo]", "actors: [jane-doe]"),
    "unknown-story": Code(
        "A story is named that does not exist",
        "Stories are named by the names of their files, without .md.",
        "Correct the name, or add the story.",
        "stories: [the-talk]", "stories: [the-talks]"),
    "unknown-article": Code(
        "An article is named that does not exist",
        "Articles are named by the names of their files, without .md. The article was perhaps renamed or removed.",
        "Correct the name, or take it out.",
        "reports:\n  - {article: 2021-09-30-talk, quote: met envoys}",
        "reports:\n  - {article: 2021-09-30-talks, quote: met envoys}"),
    "unknown-event": Code(
        "An event is named that does not exist",
        "An event is known by the name of its file, or by the id that its page shows. Ids of events that the machine "
        "found change with their words; a quote holds.",
        "Write the nearest id that the message names, or name the event by 'article' and 'quote'.",
        "same_as: [treaty-sined]", "same_as: [treaty-signed]"),
    "quote-not-found": Code(
        "A quote is not in the text",
        "An editor's word holds on to exact words of the article; these do not stand there, or tell no event.",
        "Copy the words again from the text below the head, letter for letter.",
        "quote: met the envoys\n---\nJane Roe met envoys.", "quote: met envoys\n---\nJane Roe met envoys."),
    "event-ref": Code(
        "A reference names no event",
        "It has neither the event's id nor words of an article.",
        "Write its 'id', or the 'article' and the 'quote' in it.",
        "same_as: [{article: 2021-09-30-talks}]", "same_as: [{article: 2021-09-30-talks, quote: met envoys}]"),
    "merge-into-itself": Code(
        "An event is to be merged into itself",
        "'into' names the event that the entry is about.",
        "Name another event in 'into', or take the entry out."),
    "merge-in-a-circle": Code(
        "Two events are to be merged into each other",
        "An event that was merged away cannot take up another.",
        "Merge in one direction only: take one of the entries out."),
    "same-as-itself": Code(
        "An event is said to be the same as itself",
        "The reference leads to the event that it stands in.",
        "Name another event, or take the line out."),
    "two-records": Code(
        "Two records are said to be one event",
        "Both are files of content/events/, and each would be the event's page.",
        "Make one file of the two, or take the line out."),
    "contradiction": Code(
        "Two events are said to be the same, and not the same",
        "'same_as' or 'reports' joins what 'not_same_as' keeps apart.",
        "Take it out of one of the two."),
    "alias-conflict": Code(
        "Two records claim the same name",
        "A name that could mean either would be linked to neither.",
        "Drop the form from one of the two records, or say with 'from' and 'to' when each bore it.",
        "name: John Doe\naliases: [Jane Roe]", "name: John Doe"),
    "shared-form": Code(
        "Two named dates claim the same words",
        "A text with these words could mean either.",
        "Drop the form from one of the two files of content/calendar/."),
    "ambiguous-name": Code(
        "A name in a text could mean several actors",
        "It is left without a link, so that nobody is named who was not meant.",
        "Name the one meant in the article's 'actors', or the other in its 'not_actors'.",
        "title: Talks\ndate: 2021-09-30", "title: Talks\ndate: 2021-09-30\nactors: [jane-roe]"),
    "weak-name": Code(
        "A name in a text is too weak to be linked",
        "The record says that this form may mean others as well.",
        "Add the actor to the article's 'actors' if it is meant, or to its 'not_actors'."),
    "date-conflict": Code(
        "A weekday and its date do not agree",
        "The text names a weekday that the date was not, or a day far from the article's own date.",
        "Look at the source: correct 'date' in the front matter, or the text where it was copied wrongly."),
    "duplicate-id": Code(
        "Two files claim the same name",
        "Two files of one kind have the same name in different folders, or a former name is in use again.",
        "Rename or remove one of the two files, or take the name out of 'formerly'."),
    "duplicate-slug": Code(
        "Two articles of one day would be one page",
        "The address of an article is its day and its slug.",
        "Give one of them another slug.",
        "slug: talks", "slug: talks-2"),
    "duplicate-address": Code(
        "Two things claim the same address",
        "Two pages would be one, so that one would be lost; or two lines of content/addresses.txt say different things.",
        "Give one of them another name, or delete the line that is wrong."),
    "taken-address": Code(
        "The address belongs to the archive itself",
        "A page called like a part of the site, such as actors or 2021, would replace it.",
        "Give the file another name.",
        "content/pages/actors.md", "content/pages/about-the-actors.md"),
    "address": Code(
        "This is no address of a page",
        "Addresses are written from the site's own on, without https:// and the name of the host.",
        "Write it as the message shows.",
        "formerly: [talks]", "formerly: [2021/09/30/talks]"),
    "address-kind": Code(
        "A line of the ledger does not say whose address it is",
        "Each line of content/addresses.txt is an address, a kind (article, actor, event …) and an id.",
        "Write the kind behind the address.",
        "actors/jane-roe/ jane-roe", "actors/jane-roe/ actor jane-roe"),
    "address-id": Code(
        "A line of the ledger names nothing",
        "Behind the kind stands the name of the file without .md, or a slug.",
        "Write it.",
        "actors/jane-roe/ actor", "actors/jane-roe/ actor jane-roe"),
    "address-words": Code(
        "A line of the ledger has words too many",
        "What stands behind the id has no meaning there.",
        "Write 'gone: why' where the page was taken back; else delete the words.",
        "actors/jane-roe/ actor jane-roe she asked us to", "actors/jane-roe/ actor jane-roe gone: she asked us to"),
    "address-lost": Code(
        "A page that readers may know is gone without a word",
        "Its address stands in content/addresses.txt, and leads nowhere now; its readers are told that it was withdrawn.",
        "Say in 'formerly' where it is now, or write 'gone: why' at the end of the line.",
        "actors/jane-roe/ actor jane-roe", "actors/jane-roe/ actor jane-roe gone: she asked us to"),
    "address-taken": Code(
        "An address shows another page than before",
        "Readers who kept it find something else.",
        "Give one of the two another address, or say in the line whose it is now."),
    "address-returned": Code(
        "A page that was taken back is there again",
        "The ledger says that it is gone.",
        "Take 'gone' out of the line, or hide the page."),
    "address-changed": Code(
        "An article has moved to another address",
        "Its date or its slug has changed, and links to it would break.",
        "Write the old address under 'formerly', so that it leads on.",
        "slug: talks-in-geneva", "slug: talks-in-geneva\nformerly: [2021/09/30/talks]"),
    "addresses-unkept": Code(
        "New pages have addresses that nobody keeps",
        "Only what stands in content/addresses.txt leads on for ever.",
        "Run 'make addresses', and commit the file."),
    "dead-link": Code(
        "A link leads to no page",
        "Links of your texts name a file of the archive as seen from the file at hand, or from content/ on with "
        "{filename}, or an address of the site. What lies outside of content/ is never published. "
        "In a built site, a page names another that is not there.",
        "Write what the message shows, give the whole address from https:// on, or take the link out.",
        "[Jane Roe](../actors/jane-roe.md)", "[Jane Roe](../../actors/jane-roe.md)"),
    "dead-anchor": Code(
        "A link leads to a place on a page that is not there",
        "The page exists, and has no such anchor behind the #.",
        "Take out what stands from # on, or write an anchor that the page has.",
        "[Jane Roe](../../actors/jane-roe.md#life)", "[Jane Roe](../../actors/jane-roe.md)"),
    "link-scheme": Code(
        "A link of a kind that is not shown",
        "Only http, https and mailto are; of any other link readers see the words alone, so that no text can run anything.",
        "Correct the beginning of the link.",
        "[the treaty](htps://example.org/)", "[the treaty](https://example.org/)"),
    "no-picture": Code(
        "A picture is not there",
        "'file' names a picture as it lies under content/, in a folder that is published, which is images/.",
        "Put the picture there, correct its name, or take 'file' out: the caption is shown all the same.",
        "images:\n  - {caption: The hall, file: hall.png}", "images:\n  - {caption: The hall, file: images/hall.png}"),
}  # fmt: skip
