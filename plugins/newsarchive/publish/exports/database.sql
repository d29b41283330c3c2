PRAGMA page_size = 4096;
PRAGMA foreign_keys = OFF;

CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT NOT NULL,          -- day of publication, the best that is known
  date_basis TEXT NOT NULL,    -- on whose word it stands
  date_first TEXT NOT NULL,    -- the days between which a guessed one lies
  date_last TEXT NOT NULL,
  authors TEXT NOT NULL,       -- several are parted by "; "
  agency TEXT NOT NULL,
  publication TEXT NOT NULL,
  language TEXT NOT NULL,
  dateline TEXT NOT NULL,      -- where it was written
  original TEXT NOT NULL,      -- its address at its publisher's
  rights TEXT NOT NULL,
  holder TEXT NOT NULL,
  notice TEXT NOT NULL,
  licence TEXT NOT NULL,
  display TEXT NOT NULL,       -- full, extract, or record: how much of the text is here
  body TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE TABLE actors (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  reviewed INTEGER NOT NULL,   -- 0 where rules found the name and no editor has seen it
  wikidata TEXT NOT NULL,
  note TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE TABLE forms (           -- the names under which an actor is known, and from when to when
  actor TEXT NOT NULL REFERENCES actors (slug),
  form TEXT NOT NULL,
  kind TEXT NOT NULL,
  first TEXT,
  last TEXT
);
CREATE TABLE roles (           -- posts held
  actor TEXT NOT NULL REFERENCES actors (slug),
  title TEXT NOT NULL,
  house TEXT REFERENCES actors (slug),
  first TEXT,
  last TEXT
);
CREATE TABLE places (slug TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE sources (slug TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE topics (slug TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE stories (
  slug TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE TABLE article_actors (  -- how much an article is about an actor
  article TEXT NOT NULL REFERENCES articles (id),
  actor TEXT NOT NULL REFERENCES actors (slug),
  salience REAL NOT NULL,
  key INTEGER NOT NULL,
  mentions INTEGER NOT NULL
);
CREATE TABLE article_places (
  article TEXT NOT NULL REFERENCES articles (id),
  place TEXT NOT NULL REFERENCES places (slug)
);
CREATE TABLE article_sources (
  article TEXT NOT NULL REFERENCES articles (id),
  source TEXT NOT NULL REFERENCES sources (slug)
);
CREATE TABLE article_topics (
  article TEXT NOT NULL REFERENCES articles (id),
  topic TEXT NOT NULL REFERENCES topics (slug)
);
CREATE TABLE mentions (        -- every place where an actor is named, in characters of the body or of the title
  article TEXT NOT NULL REFERENCES articles (id),
  actor TEXT NOT NULL REFERENCES actors (slug),
  zone TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT,                  -- null where rights keep them back
  rule TEXT NOT NULL
);
CREATE TABLE events (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  edtf TEXT NOT NULL,
  first TEXT,                  -- the first and the last day that the date may mean; null where an end is open
  last TEXT,
  precision TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  date TEXT NOT NULL,          -- in words
  kind TEXT NOT NULL,
  modality TEXT NOT NULL,      -- asserted, alleged, denied, planned, cancelled
  place TEXT REFERENCES places (slug),
  importance REAL NOT NULL,
  confidence REAL NOT NULL,
  origin TEXT NOT NULL,        -- extracted, edited, added
  part_of TEXT REFERENCES events (id),
  date_from TEXT NOT NULL,
  note TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE TABLE event_actors (
  event TEXT NOT NULL REFERENCES events (id),
  actor TEXT NOT NULL REFERENCES actors (slug),
  role TEXT NOT NULL
);
CREATE TABLE event_sources (   -- the exact words of an article that tell an event, and where they stand in its body
  event TEXT NOT NULL REFERENCES events (id),
  article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence TEXT,               -- null where rights keep it back, and so the words of the date
  timex TEXT,
  edtf TEXT,                   -- what this source alone says of the date
  confidence REAL NOT NULL
);
CREATE TABLE event_citations ( -- authorities outside the archive
  event TEXT NOT NULL REFERENCES events (id),
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  url TEXT NOT NULL,
  date TEXT,
  quote TEXT NOT NULL
);
CREATE TABLE story_events (
  story TEXT NOT NULL REFERENCES stories (slug),
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL
);
-- Filled before indexes and views.
CREATE INDEX articles_by_date ON articles (date);
CREATE INDEX forms_by_form ON forms (form);
CREATE INDEX roles_by_actor ON roles (actor);
CREATE INDEX article_actors_by_actor ON article_actors (actor, article);
CREATE INDEX article_actors_by_article ON article_actors (article);
CREATE INDEX article_topics_by_topic ON article_topics (topic);
CREATE INDEX mentions_by_actor ON mentions (actor, article);
CREATE INDEX mentions_by_article ON mentions (article);
CREATE INDEX events_by_day ON events (first, last);
CREATE INDEX events_by_place ON events (place);
CREATE INDEX event_actors_by_actor ON event_actors (actor, event);
CREATE INDEX event_actors_by_event ON event_actors (event);
CREATE INDEX event_sources_by_event ON event_sources (event);
CREATE INDEX event_sources_by_article ON event_sources (article);

-- Who acted when, according to whom, and in which words.
CREATE VIEW who_acted_when AS
  SELECT actors.name AS actor, event_actors.role, events.date, events.first, events.last, events.title AS event,
         events.modality, articles.publication, articles.agency, articles.title AS article, articles.date AS published,
         event_sources.sentence, events.address
  FROM event_actors
  JOIN actors ON actors.slug = event_actors.actor
  JOIN events ON events.id = event_actors.event
  LEFT JOIN event_sources ON event_sources.event = events.id
  LEFT JOIN articles ON articles.id = event_sources.article
  ORDER BY events.first, events.last, events.id, actors.name, articles.date;
-- Who held which post, when.
CREATE VIEW who_held_what AS
  SELECT actors.name AS actor, roles.title AS post, houses.name AS house, roles.first, roles.last
  FROM roles
  JOIN actors ON actors.slug = roles.actor
  LEFT JOIN actors AS houses ON houses.slug = roles.house
  ORDER BY roles.first, actors.name, roles.title;
-- Events of which sources give different dates.
CREATE VIEW who_says_otherwise AS
  SELECT events.id AS event, events.title, events.edtf, event_sources.edtf AS says, articles.title AS article,
         articles.publication, articles.agency, event_sources.sentence
  FROM event_sources
  JOIN events ON events.id = event_sources.event
  JOIN articles ON articles.id = event_sources.article
  WHERE event_sources.edtf <> events.edtf
  ORDER BY events.first, events.id, articles.date;
