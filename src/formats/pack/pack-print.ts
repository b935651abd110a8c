import type {
  Entry,
  Form,
  ExcludedContexts,
  Pack,
  Source,
  Statement,
  Topic,
  TopicWeights,
} from '../../core/model/model.ts';

/** Prints a pack as JSON with its fields in one fixed order, so that two prints of one pack are the same text. */
export function printPack(pack: Pack): string {
  const { format, version, id, title, language, licence, source, mark, topic, decoys } = pack;
  const ordered: Pack = {
    format,
    version,
    id,
    title,
    language,
    licence,
    source: source && orderSource(source),
    mark: mark && { colour: mark.colour, line: mark.line },
    topic: topic && orderTopic(topic),
    decoys,
    entries: pack.entries.map(orderEntry),
    statements: pack.statements.map(orderStatement),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function orderSource({ title, date, note, passages }: Source): Source {
  return { title, date, note, passages: passages?.map(({ id, sha256 }) => ({ id, sha256 })) };
}

function orderTopic({ name, strong, weak, telling, cues, weights }: Topic): Topic {
  const { places, subjects, guarded, signs } = cues;
  return {
    name,
    strong,
    weak,
    telling,
    cues: { places, subjects, telling: cues.telling, guarded, signs },
    weights: weights && orderWeights(weights),
  };
}

function orderWeights({ strong, weak, cue, hint, telling, topic, nearness }: TopicWeights): TopicWeights {
  return { strong, weak, cue, hint, telling, topic, nearness: nearness && orderNearness(nearness) };
}

function orderNearness({ block, section, page, title }: NonNullable<TopicWeights['nearness']>) {
  return { block, section, page, title };
}

function orderEntry({ id, headword, kind, summary, forms, related, statements, links }: Entry): Entry {
  // A summary that is not there is left out, as it was where it came from.
  const said = summary ? { summary } : {};
  return { id, headword, kind, ...said, forms: forms.map(orderForm), related, statements, links } as Entry;
}

function orderForm(form: Form): Form {
  const { text, gate, language, compound, inflect, not } = form;
  return { text, gate, language, case: form.case, compound, inflect, not: not && orderNot(not) };
}

function orderNot({ before, after }: ExcludedContexts): ExcludedContexts {
  return { before, after };
}

function orderStatement({ id, text, kind, by, date, passage, source, disagrees }: Statement): Statement {
  const from = source && { title: source.title, link: source.link };
  return { id, text, kind, by, date, passage, source: from, disagrees };
}
