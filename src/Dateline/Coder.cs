using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline;

/// <summary>
/// The whole pipeline, step by step in the order of the data: a document in, the record of its events out.
/// One coder serves any number of threads; it holds memory-mapped files until it is disposed.
/// </summary>
public sealed class Coder : IDisposable
{
    private readonly SyntaxAnalyzer _syntax;
    private readonly MentionFinder _mentions;
    private readonly AttributionFinder _attributions;
    private readonly TimexFinder _times;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceFinder _places;
    private readonly ActorCoder _actors;
    private readonly EventCoder _events;

    private Coder(SyntaxAnalyzer syntax, MentionFinder mentions, AttributionFinder attributions, TimexFinder times, Gazetteer gazetteer, PlaceFinder places, ActorCoder actors, EventCoder events, CoderVersion version)
    {
        _syntax = syntax;
        _mentions = mentions;
        _attributions = attributions;
        _times = times;
        _gazetteer = gazetteer;
        _places = places;
        _actors = actors;
        _events = events;
        Version = version;
    }

    public CoderVersion Version { get; }

    /// <summary>Loads every step from the data folder; the steps load side by side, since start-up is waited for.</summary>
    /// <exception cref="UsageException">A data file is missing, damaged or of another version.</exception>
    /// <param name="attributions">What counts as an attribution; null for the defaults.</param>
    public static Coder Load(DataFolder data, AttributionOptions? attributions = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var program = typeof(Coder).Assembly.GetName().Version?.ToString(3) ?? "0";
        var gazetteer = Gazetteer.Open(data.File("gazetteer", "places.dlg"));
        var syntax = Task.Run(() => SyntaxAnalyzer.Load(data));
        var mentions = Task.Run(() => MentionFinder.Load(data));
        var sources = Task.Run(() => AttributionFinder.Load(data, attributions));
        var times = Task.Run(() => TimexFinder.Load(data));
        var places = Task.Run(() => PlaceFinder.Load(data, gazetteer));
        var actors = Task.Run(() => ActorCoder.Load(data));
        var events = Task.Run(() => EventCoder.Load(data));
        var (reader, finder, speaker, coder) = (syntax.GetAwaiter().GetResult(), mentions.GetAwaiter().GetResult(), sources.GetAwaiter().GetResult(), events.GetAwaiter().GetResult());
        (string Name, string Checksum)[] models = [.. reader.Models, .. finder.Models, .. speaker.Models, .. coder.Models];
        Array.Sort(models, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new(
            reader,
            finder,
            speaker,
            times.GetAwaiter().GetResult(),
            gazetteer,
            places.GetAwaiter().GetResult(),
            actors.GetAwaiter().GetResult(),
            coder,
            new(program, models, $"{coder.Ontology.Name}-{coder.Ontology.Version}", gazetteer.Version));
    }

    /// <summary>Reads one document through all steps. A document in a language other than English keeps its layers empty and says so.</summary>
    public CodedDocument Code(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Language != "en")
        {
            return Empty(document);
        }

        var sentences = _syntax.Analyze(document);
        var mentions = _mentions.Find(document, sentences);
        var attributions = _attributions.Find(document, sentences, mentions);
        var times = _times.Find(document, sentences);
        var places = _places.Find(document, sentences, mentions);
        var actors = _actors.Code(document, sentences, mentions);
        var events = _events.Code(new EventContext(document, sentences, mentions, attributions, times, places, actors));
        return new(document, Version, sentences, mentions, places, times, attributions, events, document.Diagnostics);
    }

    public void Dispose()
    {
        _gazetteer.Dispose();
    }

    private CodedDocument Empty(Document document) => new(document, Version, [], new MentionLayer([]), [], [], new AttributionLayer([]), [], document.Diagnostics);
}
