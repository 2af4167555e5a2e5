using Dateline.Corroboration.Grades;
using Dateline.Store;
using Dateline.Store.Events;
using Xunit;

namespace Dateline.Tests.Store.Events;

public sealed class EventSheetTest
{
    [Fact]
    public void Two_reports_of_one_text_are_one_source()
    {
        using var some = new SomeStore();
        some.Write(SomeStore.Report("a"), SomeStore.Report("b"));
        using var store = StoreFile.OpenForWriting(some.Path);
        EventJoining.Run(store);
        var number = JoinedMentions.Read(store)[0].Event;
        var sheet = EventSheet.Find(store, number)!;
        Assert.Equal((2, 1, Grade.CannotBeJudged), (sheet.Reports.Count, sheet.Independent, sheet.Grade));
        store.Connection.Run($"INSERT INTO event_redirect (old, event) VALUES (5, {number})");
        Assert.Equal(number, EventSheet.Find(store, 5)!.Number);
        Assert.Null(EventSheet.Find(store, 6));
    }
}
