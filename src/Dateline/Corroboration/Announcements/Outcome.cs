namespace Dateline.Corroboration.Announcements;

/// <summary>What became of an announced event, by what later reports tell.</summary>
public enum Outcome
{
    /// <summary>No later report tells, and it is not due or has no day.</summary>
    Open,

    /// <summary>Later reports tell that it took place.</summary>
    Happened,

    /// <summary>Some tell that it took place and some that it did not.</summary>
    Partly,

    /// <summary>Later reports tell that it did not take place.</summary>
    Contradicted,

    /// <summary>It was due and no later report tells of it.</summary>
    Expired,
}
