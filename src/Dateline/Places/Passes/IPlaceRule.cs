namespace Dateline.Places.Passes;

/// <summary>One consideration in choosing among the candidates of a toponym: the door for further ones (docs/design/places.md).</summary>
internal interface IPlaceRule
{
    /// <summary>Kebab-case; appears in <see cref="PlaceMention.Why"/>.</summary>
    string Name { get; }

    /// <summary>Whether the rule looks at the other places of the report; such rules run again after every round.</summary>
    bool IsContextual { get; }

    /// <summary>Adds to the scores, one a candidate. Must not look at <see cref="Toponym.Scores"/> of the toponym itself.</summary>
    void Score(PlaceContext context, Toponym toponym, Span<double> scores);
}
