namespace Dateline.Training;

/// <summary>Everything that can be cross-validated; a new one is one line here.</summary>
public static class Folds
{
    public static IReadOnlyList<CrossValidation> All { get; } =
    [
        new("syntax", "Tags and trees of GUM's news genre in five folds by document.", Syntax.SyntaxFolds.Run),
        new("events", "The figures of `evaluate gold`, `types` and `alarms` in five folds by document.", Events.EventFolds.Run),
        new("names", "Names on WikiGold and re3d in five folds and on CrossNER politics unseen.", Names.NameFolds.Run),
    ];
}

/// <summary>One cross-validation: its word on the command line and what it does.</summary>
public sealed record CrossValidation(string Name, string Description, Action<FoldOptions> Run);
