using Dateline.Cli.Running;
using Xunit;

namespace Dateline.Tests.Cli.Running;

public sealed class OrderedWorkTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_the_order_of_the_items_whatever_the_number_of_threads(int threads)
    {
        var results = new List<int>();
        new OrderedWork<int, int>(threads, Slowly).Run(Enumerable.Range(0, 200), results.Add, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 200), results);
    }

    [Fact]
    public void Reading_waits_for_what_was_not_yet_handed_over()
    {
        var read = 0;
        var handedOver = 0;
        var furthest = 0;
        new OrderedWork<int, int>(2, item => item).Run(Counted(), _ => furthest = Math.Max(furthest, Volatile.Read(ref read) - handedOver++), CancellationToken.None);
        Assert.InRange(furthest, 1, (2 * 4) + 2);

        IEnumerable<int> Counted()
        {
            for (var i = 0; i < 500; i++)
            {
                Interlocked.Increment(ref read);
                yield return i;
            }
        }
    }

    [Fact]
    public void A_fault_of_the_input_is_thrown_after_what_was_read_before_it()
    {
        var results = new List<int>();
        Assert.Throws<InvalidDataException>(() => new OrderedWork<int, int>(2, item => item).Run(Broken(), results.Add, CancellationToken.None));
        Assert.Equal([0, 1, 2], results);

        static IEnumerable<int> Broken()
        {
            for (var i = 0; i < 3; i++)
            {
                yield return i;
            }

            throw new InvalidDataException();
        }
    }

    [Fact]
    public void A_fault_of_the_work_ends_the_run() =>
        Assert.Throws<InvalidDataException>(() => new OrderedWork<int, int>(2, item => item == 50 ? throw new InvalidDataException() : item).Run(Enumerable.Range(0, 10_000), _ => { }, CancellationToken.None));

    [Fact]
    public void A_fault_of_the_output_ends_an_endless_input() =>
        Assert.Throws<IOException>(() => new OrderedWork<int, int>(2, item => item).Run(Endless(), item => { if (item == 20) { throw new IOException(); } }, CancellationToken.None));

    [Fact]
    public void A_stop_hands_over_what_was_read_and_reads_no_more()
    {
        using var stop = new CancellationTokenSource();
        var results = new List<int>();
        new OrderedWork<int, int>(2, item => item).Run(Endless(), Take, stop.Token);
        Assert.Equal(Enumerable.Range(0, results.Count), results);
        Assert.InRange(results.Count, 31, 31 + (2 * 4) + 2);

        void Take(int item)
        {
            results.Add(item);
            if (item == 30)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public void A_stop_does_not_wait_for_an_input_that_says_nothing()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var never = new ManualResetEventSlim();
        new OrderedWork<int, int>(1, item => item).Run(Silent(), _ => { }, stop.Token);
        never.Set();

        IEnumerable<int> Silent()
        {
            never.Wait(CancellationToken.None);
            yield break;
        }
    }

    private static int Slowly(int item)
    {
        Thread.SpinWait(item % 7 * 2_000);
        return item;
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }
}
