using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Training.Events;

/// <summary>Reads every layer below events, once a report, so that many models can be tried on top.</summary>
internal sealed class LayerReader : IDisposable
{
    private readonly DocumentPreparer _preparer;
    private readonly SyntaxAnalyzer _syntax;
    private readonly MentionFinder _mentions;
    private readonly AttributionFinder _attributions;
    private readonly TimexFinder _times;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceFinder _places;
    private readonly ActorCoder _actors;

    public LayerReader(DataFolder data)
    {
        _preparer = DocumentPreparer.Load(data);
        _syntax = SyntaxAnalyzer.Load(data);
        _mentions = MentionFinder.Load(data);
        _attributions = AttributionFinder.Load(data);
        _times = TimexFinder.Load(data);
        _gazetteer = Gazetteer.Open(data.File("gazetteer", "places.dlg"));
        _places = PlaceFinder.Load(data, _gazetteer);
        _actors = ActorCoder.Load(data);
    }

    public EventContext Read(ReportInput input)
    {
        var document = _preparer.Prepare(input.ToRawReport());
        var sentences = _syntax.Analyze(document);
        var mentions = _mentions.Find(document, sentences);
        return new(document, sentences, mentions, _attributions.Find(document, sentences, mentions), _times.Find(document, sentences), _places.Find(document, sentences, mentions), _actors.Code(document, sentences, mentions));
    }

    public void Dispose() => _gazetteer.Dispose();
}
