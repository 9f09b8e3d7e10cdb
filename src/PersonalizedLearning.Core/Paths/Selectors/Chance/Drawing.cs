using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Draws candidates without replacement, each with a probability in proportion to its weight; those of a lower rank go first whatever their weight.</summary>
/// <remarks>
/// An exponential race (Efraimidis and Spirakis 2006): the earliest finisher among weights w is item i with probability wᵢ/Σw, the next one likewise among the rest.
/// Each has its own lot, so the order in which candidates come does not matter. One drawing at a time in a thread.
/// </remarks>
internal ref struct Drawing
{
    [ThreadStatic]
    private static Runner[]? ofThisThread;

    private readonly Span<RankedCandidate> destination;
    private readonly Span<Runner> runners;
    private readonly CompetencyFramework framework;
    private double leftRank = double.NaN;
    private double leftWeight;

    /// <summary>Starts a drawing of as many as there is room for.</summary>
    public Drawing(Span<RankedCandidate> destination, CompetencyFramework framework)
    {
        if (ofThisThread is null || ofThisThread.Length < destination.Length)
        {
            ofThisThread = new Runner[destination.Length];
        }

        this.destination = destination;
        this.framework = framework;
        runners = ofThisThread.AsSpan(0, destination.Length);
    }

    /// <summary>How many are in.</summary>
    public int Count { get; private set; }

    /// <summary>Takes part in the drawing.</summary>
    /// <param name="candidate">The candidate; its propensity is that of its experience among those of its competency.</param>
    /// <param name="weight">Its weight, above 0.</param>
    /// <param name="lot">Its lot, from 0 to below 1.</param>
    /// <param name="rank">Lower ones go first.</param>
    public void Offer(in RankedCandidate candidate, double weight, double lot, double rank = 0)
    {
        var runner = new Runner(rank, Math.Min(-Math.Log(1 - lot) / weight, double.MaxValue), weight);
        var position = Count;
        while (position > 0 && IsBefore(runner, candidate.Competency, position - 1))
        {
            position--;
        }

        if (Count == destination.Length)
        {
            if (position == Count)
            {
                Leave(runner);
                return;
            }

            var last = runners[^1];
            Insert(position, candidate, runner);
            Leave(last);
            return;
        }

        Count++;
        Insert(position, candidate, runner);
    }

    /// <summary>Ends the drawing: says how likely each was to take its place given those before it.</summary>
    public readonly int End()
    {
        var remaining = Count > 0 && leftRank == runners[Count - 1].Rank ? leftWeight : 0;
        for (var position = Count - 1; position >= 0; position--)
        {
            var isFirstOfRank = position == Count - 1 || runners[position + 1].Rank != runners[position].Rank;
            remaining = (isFirstOfRank && position < Count - 1 ? 0 : remaining) + runners[position].Weight;
            ref var drawn = ref destination[position];
            drawn = drawn with { Propensity = Math.Max(drawn.Propensity * Math.Min(runners[position].Weight / remaining, 1), double.Epsilon) };
        }

        return Count;
    }

    private readonly void Insert(int position, in RankedCandidate candidate, in Runner runner)
    {
        destination[position..(Count - 1)].CopyTo(destination[(position + 1)..]);
        runners[position..(Count - 1)].CopyTo(runners[(position + 1)..]);
        destination[position] = candidate;
        runners[position] = runner;
    }

    // What does not fit competes for the last place only while it has the rank of that place.
    private void Leave(in Runner runner)
    {
        if (destination.IsEmpty || runner.Rank != runners[Count - 1].Rank)
        {
            return;
        }

        leftWeight = leftRank == runner.Rank ? leftWeight + runner.Weight : runner.Weight;
        leftRank = runner.Rank;
    }

    private readonly bool IsBefore(in Runner runner, int competency, int position)
    {
        ref readonly var other = ref runners[position];
        return runner.Rank < other.Rank
            || (runner.Rank == other.Rank && (runner.Time < other.Time
            || (runner.Time == other.Time && framework[competency].Id.CompareTo(framework[destination[position].Competency].Id) < 0)));
    }

    private readonly record struct Runner(double Rank, double Time, double Weight);
}
