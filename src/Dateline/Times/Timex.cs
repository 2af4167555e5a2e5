using Dateline.Text;
using NodaTime;

namespace Dateline.Times;

/// <summary>A time expression and its value.</summary>
/// <param name="Id">Its index in the document's list.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Value">TIMEX3 value ("2017-01-03", "2016-W52", "P3D", "PAST_REF"); empty where it could not be resolved.</param>
/// <param name="From">First day it may cover, inclusive; null where unknown.</param>
/// <param name="To">Last day it may cover, inclusive; null where unknown.</param>
public sealed record Timex(int Id, int Sentence, int First, int End, TextSpan Span, string Text, TimexType Type, string Value, LocalDate? From, LocalDate? To, TimeGrain Grain);

public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>The finest unit the value names.</summary>
public enum TimeGrain
{
    Unknown,
    Hour,
    Day,
    Week,
    Month,
    Season,
    Year,
    Decade,
    Century,
}
