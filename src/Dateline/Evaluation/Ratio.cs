namespace Dateline.Evaluation;

/// <summary>Counts behind precision, recall and F1. A struct that is added to while a corpus is read.</summary>
public struct Ratio
{
    public int Hits { get; set; }

    public int Predicted { get; set; }

    public int Gold { get; set; }

    public readonly double Precision => Predicted == 0 ? 0 : (double)Hits / Predicted;

    public readonly double Recall => Gold == 0 ? 0 : (double)Hits / Gold;

    public readonly double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public readonly string Text => FormattableString.Invariant($"P {Precision:F3} R {Recall:F3} F1 {F1:F3}");
}
