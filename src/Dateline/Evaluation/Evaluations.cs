namespace Dateline.Evaluation;

/// <summary>The table of evaluations behind <c>dateline evaluate</c>; a new one is a file and a line here.</summary>
public static class Evaluations
{
    public static IReadOnlyList<IEvaluation> All { get; } =
    [
        new GoldEvaluation(),
        new AttributionEvaluation(),
        new PlaceEvaluation("lgl", "places/lgl.xml"),
        new PlaceEvaluation("geovirus", "places/GeoVirus.xml"),
        new GivenPlaceEvaluation("lgl-spans", "places/lgl.xml"),
        new GivenPlaceEvaluation("geovirus-spans", "places/GeoVirus.xml"),
        new RomanisationEvaluation(),
        new TimeEvaluation("timebank", "time/timebank"),
        new TimeEvaluation("wikiwars", "time/wikiwars-train"),
        new FactualityEvaluation(),
        new TypeEvaluation(),
        new AlarmEvaluation(),
        new SegmentationEvaluation(),
        new NameEvaluation(),
        new CoreferenceEvaluation(),
        new SyntaxEvaluation("ewt", "ud/en_ewt-dev.conllu.gz"),
        new SyntaxEvaluation("gum", "ud/en_gum-dev.conllu.gz"),
        new HeldOutEvaluation(),
    ];
}
