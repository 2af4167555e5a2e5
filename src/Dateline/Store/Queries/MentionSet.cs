namespace Dateline.Store.Queries;

/// <summary>
/// One thing that a filter asks of mentions beyond their own row, in two forms: a table of the ids that have it, from which a query can start when they are few, and a test of one mention,
/// with which a query that goes by the days can ask row by row when they are many.
/// </summary>
/// <param name="Ids">SELECT of one column "id", of mentions or of reports; an id may come twice.</param>
/// <param name="OfReports">Whether the ids are those of reports.</param>
/// <param name="Test">A condition on the row m of event_mention.</param>
internal sealed record MentionSet(string Ids, bool OfReports, string Test)
{
    /// <summary>Mentions of a report, roughly: how many rows an id of a report stands for.</summary>
    public const int MentionsOfReport = 6;
}
