using Dateline.Events.Ontologies;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Events.Triggers;

/// <summary>Finds the candidates of a sentence: lexicon entries whose conditions hold, outside names and modifiers.</summary>
internal sealed class TriggerFinder(Ontology ontology)
{
    /// <summary>How far a particle or light noun may stand from its verb.</summary>
    private const int PhraseReach = 5;

    /// <summary>Regular endings of verbs and what the stem ends in instead.</summary>
    private static readonly (string Ending, string Stem)[] Endings = [("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("es", ""), ("s", "")];

    public IReadOnlyList<TriggerCandidate> Find(Arguments arguments, SentenceEntities entities)
    {
        var sentence = arguments.Sentence;
        var test = new ConditionTest(arguments, entities, ontology.Classes);
        var found = new List<TriggerCandidate>();
        var names = NameTokens(entities, sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            var asVerb = sentence[i].Upos == Upos.Verb;
            if ((!asVerb && sentence[i].Upos is not (Upos.Noun or Upos.Propn)) || names[i] || IsModifier(sentence, i, asVerb))
            {
                continue;
            }

            AddMatches(found, test, sentence, i, asVerb);
        }

        return found;
    }

    private static bool[] NameTokens(SentenceEntities entities, Sentence sentence)
    {
        var tokens = new bool[sentence.Count];
        for (var i = 0; i < sentence.Count; i++)
        {
            if (entities.Mention(i) is { IsName: true, Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Place } mention)
            {
                for (var t = mention.NameFirst; t < mention.NameEnd; t++)
                {
                    tokens[t] = true;
                }
            }
        }

        return tokens;
    }

    /// <summary>Modifiers ("attack helicopters", "the fighting men") are no events, but what was done to a noun may be one ("the kidnapped soldier"): the model judges.</summary>
    private static bool IsModifier(Sentence sentence, int token, bool asVerb)
    {
        var relation = sentence[token].Relation;
        return asVerb ? (relation is Relation.Amod && sentence[token].Xpos != Xpos.VBN) || relation is Relation.Compound or Relation.Case or Relation.Fixed : relation is Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Amod;
    }

    /// <summary>Adds the best line of every type that fits, its senses, best first; a word inside an earlier trigger is none of its own.</summary>
    private void AddMatches(List<TriggerCandidate> found, ConditionTest test, Sentence sentence, int token, bool asVerb)
    {
        var (before, fits) = (found.Count, false);
        var isTaken = IsTaken(found, before, token, token + 1);
        foreach (var entry in Entries(sentence, token, asVerb))
        {
            if (!HasType(found, before, entry.Line.Type) && (asVerb ? HasParticles(sentence, token, entry.Words) : entry.Words.Length == 1) && test.HoldAll(entry.Line, token))
            {
                fits = true;
                if (isTaken)
                {
                    return;
                }

                found.Add(new(token, token, token + 1, entry.Line));
            }
        }

        if (!fits && !asVerb && MatchPhrase(test, sentence, token) is { } phrase && !IsTaken(found, before, phrase.First, phrase.End))
        {
            found.Add(phrase);
        }
    }

    private static bool IsTaken(List<TriggerCandidate> found, int count, int first, int end)
    {
        for (var i = 0; i < count; i++)
        {
            if (found[i].First < end && first < found[i].End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasType(List<TriggerCandidate> found, int from, EventTypeCode type)
    {
        for (var i = from; i < found.Count; i++)
        {
            if (found[i].Line.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A noun phrase entry ends at its head or runs on from it ("exchange of fire"); the premodifiers are compounds of the head.</summary>
    private TriggerCandidate? MatchPhrase(ConditionTest test, Sentence sentence, int token)
    {
        for (var first = Math.Max(0, token - 3); first <= token; first++)
        {
            foreach (var entry in ontology.Triggers.Starting(sentence[first].Lemma.ToLowerInvariant(), asVerb: false))
            {
                var end = first + entry.Words.Length;
                if (entry.Words.Length > 1 && end > token && end <= sentence.Count && Agrees(sentence, first, entry.Words) && test.HoldAll(entry.Line, token))
                {
                    return new(token, first, end, entry.Line);
                }
            }
        }

        return null;
    }

    private static bool Agrees(Sentence sentence, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(sentence[first + i].Lemma, words[i], StringComparison.OrdinalIgnoreCase) && sentence[first + i].Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The entries of the lemma; where the lexicon has no such verb, those of the regular stem of the word itself, for a lemma is guessed
    /// ("shelled" may be read as "shel").
    /// </summary>
    private IReadOnlyList<TriggerEntry> Entries(Sentence sentence, int token, bool asVerb)
    {
        var entries = ontology.Triggers.Starting(FirstLemma(sentence, token, asVerb), asVerb);
        if (entries.Count > 0 || !asVerb)
        {
            return entries;
        }

        var lower = sentence[token].Lower;
        foreach (var (ending, stem) in Endings)
        {
            if (lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal) && ontology.Triggers.Starting(string.Concat(lower.AsSpan(0, lower.Length - ending.Length), stem), asVerb) is { Count: > 0 } regular)
            {
                return regular;
            }
        }

        return entries;
    }

    private static string FirstLemma(Sentence sentence, int token, bool asVerb) => asVerb ? sentence[token].Lemma : sentence[token].Lemma.ToLowerInvariant();

    private static bool HasParticles(Sentence sentence, int verb, string[] words)
    {
        for (var w = 1; w < words.Length; w++)
        {
            var isThere = false;
            for (var t = verb + 1; t < Math.Min(sentence.Count, verb + 1 + PhraseReach) && !isThere; t++)
            {
                isThere = (sentence[t].Lower == words[w] || sentence[t].Lemma == words[w] || (words[w] == "oneself" && sentence[t].Lower.EndsWith("self", StringComparison.Ordinal)))
                    && (sentence[t].Head == verb || (sentence[t].Head >= 0 && sentence[sentence[t].Head].Head == verb) || sentence[t].Head > verb);
            }

            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }
}
