"""What front matter may say: one source for the checks, for docs/front-matter.md and for editors' forms."""

from newsarchive.schema.actors import ActorMatter, AliasMatter, RoleMatter
from newsarchive.schema.articles import ArticleMatter
from newsarchive.schema.calendar import OccasionMatter
from newsarchive.schema.documentation import document
from newsarchive.schema.events import (
    CitationMatter,
    EditMatter,
    EventMatter,
    EventRefMatter,
    ParticipantMatter,
    ReportMatter,
)
from newsarchive.schema.json_schema import build_json_schema, json_schema_files
from newsarchive.schema.proposals import ProposalsFileMatter, ProposedMatter
from newsarchive.schema.rights import PublicationRightsMatter, RightsFileMatter, RightsMatter
from newsarchive.schema.texts import PageMatter, StoryMatter
from newsarchive.schema.types import LONGEST_ID, Fields, model_in

# Pelican gives these keys a meaning of its own, or keeps something of its own under them.
RESERVED = frozenset(
    "content filename get_content get_summary in_default_lang locale metadata override_save_as override_url reader "
    "relative_dir relative_source_path save_as settings source_path template timezone translations url".split()
)

__all__ = [
    "LONGEST_ID",
    "RESERVED",
    "ActorMatter",
    "AliasMatter",
    "ArticleMatter",
    "CitationMatter",
    "EditMatter",
    "EventMatter",
    "EventRefMatter",
    "Fields",
    "OccasionMatter",
    "PageMatter",
    "ParticipantMatter",
    "ProposalsFileMatter",
    "ProposedMatter",
    "PublicationRightsMatter",
    "ReportMatter",
    "RightsFileMatter",
    "RightsMatter",
    "RoleMatter",
    "StoryMatter",
    "build_json_schema",
    "document",
    "json_schema_files",
    "model_in",
]
