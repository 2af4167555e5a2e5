using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Dateline.Cli.Running;

/// <summary>
/// Reads items on one thread, works on them on many and hands the results over on the caller's thread in the order of the items.
/// Memory is bounded: reading waits while <see cref="ItemsAheadPerThread"/> items for each thread are read and not yet handed over.
/// </summary>
/// <param name="work">Runs on any thread; an exception ends the run when its item's turn comes.</param>
[SuppressMessage("Design", "CA1001", Justification = "A reader that hangs in standard input may still hold the queues when the run is over; they own no handle.")]
internal sealed class OrderedWork<TItem, TResult>(int threads, Func<TItem, TResult> work)
{
    /// <summary>Enough that a long report does not starve the other threads, few enough that large reports do not pile up.</summary>
    private const int ItemsAheadPerThread = 4;

    /// <summary>A hostile page nests deeper than the default stack would like.</summary>
    private const int StackBytes = 16 << 20;

    /// <summary>How often a run that waits for its input looks whether it should stop.</summary>
    private const int StopPollMilliseconds = 100;

    private readonly BlockingCollection<Slot> _inOrder = new(threads * ItemsAheadPerThread);
    private readonly BlockingCollection<Slot> _toDo = [];
    private readonly CancellationTokenSource _abandon = new();

    /// <param name="handOver">Runs on the calling thread.</param>
    /// <param name="stop">Ends the reading; what was read is still worked on and handed over.</param>
    public void Run(IEnumerable<TItem> items, Action<TResult> handOver, CancellationToken stop)
    {
        var reader = Start("reader", () => Read(items, stop));
        var workers = Enumerable.Range(0, threads).Select(i => Start("worker " + i, Work)).ToArray();
        try
        {
            while (!_inOrder.IsCompleted)
            {
                if (_inOrder.TryTake(out var slot, StopPollMilliseconds, CancellationToken.None))
                {
                    handOver(slot.Result.Task.GetAwaiter().GetResult());
                }
                else if (stop.IsCancellationRequested)
                {
                    break;
                }
            }
        }
        finally
        {
            _abandon.Cancel();
            Array.ForEach(workers, worker => worker.Join());
            if (!stop.IsCancellationRequested)
            {
                reader.Join();
            }
        }
    }

    private static Thread Start(string name, ThreadStart body)
    {
        var thread = new Thread(body, StackBytes) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }

    private void Read(IEnumerable<TItem> items, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                if (stop.IsCancellationRequested)
                {
                    break;
                }

                Put(new Slot(item));
            }
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            // The calling thread has failed or stopped, and says so itself.
        }
        catch (Exception exception)
        {
            // What was read before is handed over first; then the caller gets the exception.
            PutFailure(exception);
        }
        finally
        {
            _inOrder.CompleteAdding();
            _toDo.CompleteAdding();
        }
    }

    private void Put(Slot slot)
    {
        _inOrder.Add(slot, _abandon.Token);
        _toDo.Add(slot, _abandon.Token);
    }

    private void PutFailure(Exception exception)
    {
        var slot = new Slot(default);
        slot.Result.SetException(exception);
        while (!_inOrder.TryAdd(slot, StopPollMilliseconds, CancellationToken.None) && !_abandon.IsCancellationRequested)
        {
        }
    }

    private void Work()
    {
        try
        {
            foreach (var slot in _toDo.GetConsumingEnumerable(_abandon.Token))
            {
                Fill(slot);
            }
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            // Nobody waits for the rest.
        }
    }

    private void Fill(Slot slot)
    {
        try
        {
            slot.Result.SetResult(work(slot.Item!));
        }
        catch (Exception exception)
        {
            slot.Result.SetException(exception);
        }

        slot.Item = default;
    }

    /// <summary>One item on its way through.</summary>
    private sealed class Slot(TItem? item)
    {
        public TItem? Item { get; set; } = item;

        public TaskCompletionSource<TResult> Result { get; } = new();
    }
}
