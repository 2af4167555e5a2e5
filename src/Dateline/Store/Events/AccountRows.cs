using Dateline.Corroboration.Joining;
using SQLitePCL;

namespace Dateline.Store.Events;

/// <summary>Writes the accounts of one report in place of those of an earlier coding.</summary>
internal sealed class AccountRows(sqlite3 database) : IDisposable
{
    private readonly Statement _forgetMentions = new(database, "DELETE FROM account_mention WHERE account IN (SELECT id FROM account WHERE report = ?)");
    private readonly Statement _forget = new(database, "DELETE FROM account WHERE report = ?");
    private readonly Statement _add = new(database, "INSERT INTO account (id, report, coding, profile, event) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _addMention = new(database, "INSERT INTO account_mention (mention, account) SELECT id, ? FROM event_mention WHERE coding = ? AND number = ?");
    private readonly Statement _joined = new(database, "INSERT OR REPLACE INTO joined_report (report, coding) VALUES (?, ?)");

    /// <summary>Every account is an event of its own until it is joined.</summary>
    public void Replace(long report, long coding, IReadOnlyList<(Account Account, IReadOnlyList<int> Mentions)> accounts)
    {
        _forgetMentions.With(report).Run();
        _forget.With(report).Run();
        foreach (var (account, mentions) in accounts)
        {
            _add.With(account.Id).With(report).With(coding).With(account.ToBytes()).With(account.Id).Run();
            foreach (var number in mentions)
            {
                _addMention.With(account.Id).With(coding).With((long)number).Run();
            }
        }

        _joined.With(report).With(coding).Run();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_forgetMentions, _forget, _add, _addMention, _joined])
        {
            statement.Dispose();
        }
    }
}
