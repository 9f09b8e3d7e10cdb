using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace PersonalizedLearning.Simulation;

/// <summary>One run of a study or a shard: threads take one block after the other, and what each has done is added to a common part.</summary>
/// <remarks>Blocks are taken in order. Where one fails those before it are finished, so that the same learner is named for any number of threads.</remarks>
internal sealed class StudyRun
{
    // Often enough to be watched, seldom enough to cost nothing.
    private const int MostReports = 500;

    private readonly Lock gate = new();
    private readonly object turns = new();
    private readonly Study study;
    private readonly StudyPart part;
    private readonly StudyRunOptions options;
    private readonly CancellationToken cancellation;
    private readonly CheckpointFile? checkpoint;
    private readonly List<StudyWorker> workers = [];
    private readonly long total;
    private long next;
    private long turn;
    private long unreported;
    private double? standardError;
    private long failedAt = long.MaxValue;
    private Exception? failure;

    public StudyRun(Study study, StudyPart part, StudyRunOptions options, CheckpointFile? checkpoint, CancellationToken cancellation)
    {
        (this.study, this.part, this.options, this.checkpoint, this.cancellation) = (study, part, options, checkpoint, cancellation);
        total = part.Blocks.Learners;
    }

    /// <summary>Does what is left to do of the part.</summary>
    public void Finish()
    {
        Report();
        for (var stage = 0; stage < part.Blocks.Stages; stage++)
        {
            var end = part.Blocks.EndOf(stage);
            if (part.Done.End > end)
            {
                // A run that was stopped had looked here, and gone on.
                continue;
            }

            FinishUpTo(end);
            if (IsKnownWellEnough())
            {
                break;
            }
        }

        part.IsComplete = true;
        checkpoint?.Save(part);
        Report();
    }

    private bool IsKnownWellEnough()
    {
        if (study.Learners is not { TargetStandardError: { } target, Measure: { } measure })
        {
            return false;
        }

        standardError = part.Tally.StandardErrorOf(measure);
        return standardError <= target;
    }

    private void FinishUpTo(long end)
    {
        var left = end - part.Done.Count;
        var threads = (int)Math.Min(options.Threads ?? Environment.ProcessorCount, left);
        (next, turn) = (part.Done.First, part.Done.First);
        using (cancellation.Register(WakeAll))
        {
            var others = new Thread[Math.Max(threads - 1, 0)];
            for (var index = 0; index < others.Length; index++)
            {
                var number = index + 1;
                others[index] = new Thread(() => Work(number, end)) { IsBackground = true, Name = FormattableString.Invariant($"study {number}") };
                others[index].Start();
            }

            if (threads > 0)
            {
                Work(0, end);
            }

            foreach (var thread in others)
            {
                thread.Join();
            }
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        if (part.Done.Count < end)
        {
            checkpoint?.Save(part);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is thrown again by the thread that runs the study.")]
    private void Work(int number, long end)
    {
        var position = -1L;
        try
        {
            var worker = WorkerOf(number);
            while (Take(end) is { } taken)
            {
                position = taken;
                if (!Follow(worker, position))
                {
                    return;
                }

                Add(worker, position);
            }
        }
        catch (Exception problem)
        {
            Fail(position, problem);
        }
    }

    private StudyWorker WorkerOf(int number)
    {
        // Those of an earlier stage are used again.
        lock (gate)
        {
            while (workers.Count <= number)
            {
                workers.Add(new StudyWorker(study, part.Tally.NewEmpty(), options.Traces));
            }

            return workers[number];
        }
    }

    private long? Take(long end)
    {
        lock (gate)
        {
            while (next < end && part.Done.Contains(next))
            {
                next++;
            }

            return next < end && failure is null && !cancellation.IsCancellationRequested ? next++ : null;
        }
    }

    private bool Follow(StudyWorker worker, long position)
    {
        var (from, to) = part.Blocks[position];
        for (var learner = from; learner < to; learner++)
        {
            if (IsOver(position) || (worker.IsFull && !GiveInTurn(worker, position)))
            {
                return false;
            }

            worker.Follow(learner);
        }

        return options.Traces is null || (GiveInTurn(worker, position) && PassTurn());
    }

    private bool IsOver(long position) => cancellation.IsCancellationRequested || position > Volatile.Read(ref failedAt);

    private bool GiveInTurn(StudyWorker worker, long position)
    {
        lock (turns)
        {
            while (turn != position)
            {
                if (IsOver(position))
                {
                    return false;
                }

                Monitor.Wait(turns);
            }
        }

        worker.Give();
        return true;
    }

    private bool PassTurn()
    {
        lock (turns)
        {
            turn++;
            Monitor.PulseAll(turns);
        }

        return true;
    }

    private void WakeAll()
    {
        lock (turns)
        {
            Monitor.PulseAll(turns);
        }
    }

    private void Add(StudyWorker worker, long position)
    {
        lock (gate)
        {
            part.Add(position, worker.Tally);
            unreported++;
            if (unreported * MostReports * part.Blocks.Size >= total)
            {
                Report();
            }

            checkpoint?.SaveIfDue(part);
        }

        worker.Forget();
    }

    private void Report()
    {
        unreported = 0;
        options.Progress?.Report(new StudyProgress(part.Learners, total, standardError));
    }

    private void Fail(long position, Exception problem)
    {
        lock (gate)
        {
            if (position < failedAt)
            {
                (failure, failedAt) = (problem, position);
            }
        }

        WakeAll();
    }
}
