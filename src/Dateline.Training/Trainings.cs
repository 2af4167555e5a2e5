namespace Dateline.Training;

/// <summary>Everything that can be trained; a new model is one line here.</summary>
public static class Trainings
{
    public static IReadOnlyList<ModelTraining> All { get; } =
    [
        new("syntax", "Tags, lemmas, arcs and relations, from the UD treebanks.", Syntax.SyntaxTraining.Run),
        new("names", "The names tagger, from the named-entity corpora. Needs the tags of `train syntax`.", Names.NameTraining.Run),
        new("attributions", "The models that find cues, sources and contents, from PolNeAR. Needs the models of `train syntax` and `train names`.", Attributions.AttributionTraining.Run),
        new("events", "The model that takes or drops event candidates, from the gold. Needs all earlier models.", Events.TrainEvents.Run),
    ];
}
