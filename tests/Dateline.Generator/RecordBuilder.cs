using System.Globalization;
using System.Text;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Text;
using Dateline.Times;
using NodaTime;

namespace Dateline.Generator;

/// <summary>Makes the coded document of a generated report, as the coder would hand it to an export.</summary>
internal sealed class RecordBuilder(GeneratedReport report)
{
    private static readonly CoderVersion Version = new("0.1.0", [("generated", "0")], "plover-0.8", "generated");

    private readonly StringBuilder _text = new();
    private readonly List<Sentence> _sentences = [];
    private readonly List<PlaceMention> _places = [];
    private readonly List<Timex> _times = [];
    private readonly List<Mention> _mentions = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<EventMention> _events = [];
    private readonly Dictionary<int, int> _groups = [];

    public CodedDocument Build()
    {
        var credits = new List<Credit>();
        foreach (var plan in report.Sentences)
        {
            Add(plan);
        }

        if (report.Agency is { } agency)
        {
            var start = _text.Append("\n\n(").Length;
            _text.Append(agency).Append(')');
            credits.Add(new(new(start, start + agency.Length), agency, agency, null));
        }

        if (report.Boilerplate is { } formula)
        {
            _text.Append("\n\n").Append(formula);
        }

        var text = _text.ToString();
        var document = new Document { Key = report.Key, Raw = new(text), Reading = new(text), Title = report.Title, Publisher = report.Outlet, Published = report.Published, Credits = credits };
        return new(document, Version, _sentences, new MentionLayer(_mentions), _places, _times, new AttributionLayer(_attributions), _events, []);
    }

    private void Add(SentencePlan plan)
    {
        _text.Append(_sentences.Count == 0 ? "" : _sentences.Count % 3 == 0 ? "\n\n" : " ");
        var start = _text.Length;
        _text.Append(plan.Text);
        var sentence = new Sentence(_sentences.Count, _sentences.Count / 3, new(start, _text.Length), []);
        _sentences.Add(sentence);
        int? attribution = plan.Speaker is { } speaker ? AddAttribution(speaker, plan.Text, sentence) : null;
        if (plan.Mention is { } mention)
        {
            AddEvent(mention, plan.Text, sentence, attribution);
        }
    }

    private int AddAttribution(string speaker, string text, Sentence sentence)
    {
        var id = _attributions.Count;
        var source = new Source(Span(sentence, text, speaker), speaker, speaker, SourceKind.Anonymous, null);
        _attributions.Add(new(id, AttributionScope.Passage, source, null, null, "", [sentence.Span], QuoteKind.Indirect, null));
        return id;
    }

    private void AddEvent(PlannedMention mention, string text, Sentence sentence, int? attribution)
    {
        var id = _events.Count;
        if (!_groups.TryGetValue(mention.Event.Id, out var group))
        {
            _groups.Add(mention.Event.Id, group = _groups.Count);
        }

        _events.Add(new(id, group, sentence.Index, Span(sentence, text, mention.Trigger), mention.Trigger, new(mention.Type), null, mention.Status, 0.8)
        {
            Actors = mention.Actor is { } actor ? [Party(actor, Span(sentence, text, mention.ActorWords), mention.ActorWords)] : [],
            Recipients = mention.Recipient is { } recipient ? [Party(recipient, Span(sentence, text, mention.RecipientWords), mention.RecipientWords)] : [],
            Places = mention.Place is null ? [] : [Place(mention, sentence, Span(sentence, text, mention.PlaceWords))],
            Time = mention.Day is { } day ? Time(day, sentence, text, mention.TimeWords) : null,
            Sizes = mention.Dead is { } dead ? [Size(dead, sentence, text)] : [],
            Attribution = attribution,
            Hops = attribution is { } number ? [new(_attributions[number].Source!.Name, SourceKind.Anonymous, number)] : [],
            Why = [new("type", "model", "event-candidate", 0.8, [Span(sentence, text, mention.Trigger)], [("COERCE", 0.1)]), new("status", "rule", "past-tense", 1, [Span(sentence, text, mention.Trigger)], [])],
        });
    }

    private ActorMention Party(InventedParty party, TextSpan span, string words)
    {
        var mention = new Mention(_mentions.Count, _sentences.Count - 1, 0, 1, 0, span, words, MentionKind.Organisation, party.Name, _mentions.Count);
        _mentions.Add(mention);
        return new(mention.Id, span, words, party.Name, party.Country, party.Sector, mention.Entity, "");
    }

    private PlaceMention Place(PlannedMention mention, Sentence sentence, TextSpan span)
    {
        var place = mention.Place!;
        var found = new PlaceMention(_places.Count, sentence.Index, 0, 1, span, mention.PlaceWords, place, Metonym: false)
        {
            Relation = PlaceRelation.In,
            Anchors = [place],
            Geometry = new(GeometryKind.Point, [(place.Longitude, place.Latitude)]),
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            RadiusKm = place.RadiusKm,
            AcledPrecision = 1,
            UcdpPrecision = 1,
            Confidence = 0.9,
        };
        _places.Add(found);
        return found;
    }

    private Timex Time(LocalDate day, Sentence sentence, string text, string words)
    {
        var time = new Timex(_times.Count, sentence.Index, 0, 1, Span(sentence, text, words), words, TimexType.Date, day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture), day, day, TimeGrain.Day);
        _times.Add(time);
        return time;
    }

    private static EventSize Size(int dead, Sentence sentence, string text)
    {
        var words = dead.ToString(CultureInfo.InvariantCulture);
        return new("dead", dead, dead, Span(sentence, text, words), words, null);
    }

    /// <summary>Where the words stand in the sentence; the whole of it where an editor has changed them.</summary>
    private static TextSpan Span(Sentence sentence, string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? sentence.Span : new(sentence.Span.Start + at, sentence.Span.Start + at + words.Length);
    }
}
