using Dateline.Text;
using NodaTime;

namespace Dateline.Documents;

/// <summary>The dateline at the head of a report: "GENEVA, Jan 3 (Reuters) -".</summary>
/// <param name="Span">The whole of it, with the dash.</param>
/// <param name="Place">As written, e.g. "TEHRAN" is kept as "Tehran" when it was in capitals.</param>
/// <param name="Date">With the year of the publication date where the text gives none; null where the text gives no day.</param>
/// <param name="Agency">The agency in brackets, as written.</param>
public sealed record ReportDateline(TextSpan Span, string? Place, TextSpan? PlaceSpan, LocalDate? Date, string? Agency);
