using System.Globalization;
using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Reads how many were killed, hurt, arrested, displaced: figures, number words, "at least", "between ... and", "dozens".</summary>
internal sealed class SizeReader(EventContext context, NounClasses classes, IReadOnlyList<TriggerCandidate> candidates)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["kill"] = "dead", ["die"] = "dead", ["slay"] = "dead", ["murder"] = "dead", ["massacre"] = "dead", ["execute"] = "dead", ["dead"] = "dead", ["death"] = "dead", ["fatality"] = "dead", ["behead"] = "dead", ["perish"] = "dead",
        ["wound"] = "injured", ["injure"] = "injured", ["hurt"] = "injured",
        ["arrest"] = "arrested", ["detain"] = "arrested", ["capture"] = "arrested", ["jail"] = "arrested",
        ["displace"] = "displaced", ["flee"] = "displaced", ["evacuate"] = "displaced", ["kidnap"] = "abducted", ["abduct"] = "abducted", ["release"] = "freed", ["free"] = "freed", ["rescue"] = "freed",
    };

    private static readonly string[] Words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>"Dozens" is two to eight dozen, and so on: the customary reading of ACLED and UCDP coders, with an open end.</summary>
    private static readonly Dictionary<string, int> Vague = new(StringComparer.Ordinal)
    {
        ["several"] = 3, ["dozens"] = 24, ["dozen"] = 12, ["scores"] = 40, ["hundreds"] = 200, ["thousands"] = 2000,
    };

    public IReadOnlyList<EventSize> Read(TriggerCandidate candidate, Arguments arguments)
    {
        var sentence = arguments.Sentence;
        var sizes = new List<EventSize>();
        for (var t = 0; t < sentence.Count; t++)
        {
            var kind = Kinds.GetValueOrDefault(sentence[t].Lemma);
            if (kind is null || !BelongsTo(sentence, t, candidate))
            {
                continue;
            }

            var people = sentence[t].Upos == Upos.Verb ? (arguments.Objects(t) is { Count: > 0 } objects ? objects : arguments.Subjects(t)) : arguments.Prepositional(t, "of");
            foreach (var person in people)
            {
                if (IsPeople(sentence, person) && Count(sentence, person) is { } count && !sizes.Any(s => s.Kind == kind && s.Span == count.Span))
                {
                    sizes.Add(count with { Kind = kind, Attribution = context.Attributions.Innermost(count.Span)?.Id });
                }
            }
        }

        return sizes;
    }

    /// <summary>"Captured three villages" counts no people.</summary>
    private bool IsPeople(Sentence sentence, int noun) =>
        sentence[noun].Upos is Upos.Num or Upos.Propn || Vague.ContainsKey(sentence[noun].Lower) || classes.Contains("person", sentence[noun].Lemma)
        || context.Mentions.ByHead(sentence.Index, noun) is { Kind: MentionKind.Person or MentionKind.Actor or MentionKind.Nationality };

    /// <summary>The harm is the trigger, stands under it and under no trigger nearer to it, or is what the trigger did ("the attack killed").</summary>
    private bool BelongsTo(Sentence sentence, int token, TriggerCandidate candidate)
    {
        for (var t = token; t >= 0; t = sentence[t].Head)
        {
            if (candidates.Any(c => c.Token == t))
            {
                return t == candidate.Token;
            }
        }

        return candidate.Line.Type.Value == "ASSAULT" && sentence[candidate.Token].Head == token;
    }

    private EventSize? Count(Sentence sentence, int noun)
    {
        if (sentence[noun].Upos == Upos.Num || Vague.ContainsKey(sentence[noun].Lower))
        {
            return Range(sentence, noun);
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation == Relation.Nummod || Vague.ContainsKey(sentence[child].Lower))
            {
                return Range(sentence, child);
            }
        }

        return null;
    }

    private EventSize? Range(Sentence sentence, int number)
    {
        if (Value(sentence[number]) is not { } value)
        {
            return null;
        }

        var (first, end) = (number, number + 1);
        var (low, high) = (value, Vague.ContainsKey(sentence[number].Lower) ? (int?)null : value);
        if (number + 2 < sentence.Count && sentence[number + 1].Lower is "to" or "and" or "-" or "–" && Value(sentence[number + 2]) is { } upper && upper > value)
        {
            (high, end) = (upper, number + 3);
        }
        else if (number >= 2 && sentence[number - 1].Lower is "to" or "and" or "-" or "–" && Value(sentence[number - 2]) is { } lower && lower < value)
        {
            (low, high, first) = (lower, value, number - 2);
        }

        var before = first >= 2 ? sentence[first - 2].Lower + " " + sentence[first - 1].Lower : "";
        if (before is "at least" or "more than" or "no fewer" or "not less")
        {
            (low, high, first) = (before == "more than" ? value + 1 : low, null, first - 2);
        }
        else if (before is "up to" or "at most" or "fewer than" or "less than")
        {
            (low, first) = (0, first - 2);
        }
        else if (first >= 1 && sentence[first - 1].Lower is "over")
        {
            (low, high, first) = (value + 1, null, first - 1);
        }
        else if (first >= 1 && sentence[first - 1].Lower is "about" or "around" or "some" or "nearly" or "almost" or "between" or "approximately")
        {
            first--;
        }

        var span = sentence.SpanOf(first, end);
        return new("", low, high, span, context.Document.Raw.Slice(span), null);
    }

    private static int? Value(Token token)
    {
        if (int.TryParse(token.Form.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
        {
            return figure;
        }

        var word = Array.IndexOf(Words, token.Lower);
        return word >= 0 ? word : Vague.TryGetValue(token.Lower, out var vague) ? vague : token.Lower switch
        {
            "thirty" => 30, "forty" => 40, "fifty" => 50, "sixty" => 60, "seventy" => 70, "eighty" => 80, "ninety" => 90, "hundred" => 100, "a" => null, _ => null,
        };
    }
}
