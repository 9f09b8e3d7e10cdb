namespace PersonalizedLearning.Environments;

/// <summary>One run of the solver.</summary>
internal sealed class PlacementSolve
{
    private const int FirstSteps = 200;
    private const int StepsPerRound = 30;
    private const double Proved = 1e-9;

    private readonly CompiledPlacement data;
    private readonly PlacementOptions options;
    private readonly SearchClock clock;
    private readonly PlacementRelaxation relaxation;
    private readonly PlacementSearch search;
    private readonly List<SolveProgress> steps = [];
    private readonly int[] free;
    private readonly bool[] isFree;
    private long work;

    /// <summary>Prepares.</summary>
    public PlacementSolve(PlacementModel model, PlacementOptions options, CancellationToken cancellationToken)
    {
        clock = new SearchClock(options.Deadline, cancellationToken);
        (data, this.options) = (new CompiledPlacement(model), options);
        free = options.FreeBlocks is { } blocks ? [.. blocks.Distinct().Order()] : [.. Enumerable.Range(0, data.Blocks)];
        isFree = new bool[data.Blocks];
        relaxation = new PlacementRelaxation(data);
        search = new PlacementSearch(data, clock, options.Seed);
    }

    /// <summary>Runs.</summary>
    public PlacementSolution Run()
    {
        for (var step = 0; step < FirstSteps && !clock.IsPast(0.3); step++)
        {
            relaxation.Step(double.NegativeInfinity);
        }

        Start();
        var value = search.Total();
        Tell(value);
        while (work < options.WorkLimit && free.Length > 0 && !clock.IsOver && !IsProved(value))
        {
            var gained = Round();
            work++;
            for (var step = 0; step < StepsPerRound && !relaxation.IsSettled && !clock.IsOver; step++)
            {
                relaxation.Step(value);
            }

            if (gained > data.Tolerance)
            {
                value = search.Total();
                Tell(value);
            }
        }

        return Solution();
    }

    // Each block in turn; then, where needs tie blocks together, with what others hold, and where sessions stay as they are, from a little disorder.
    private double Round()
    {
        var (block, turn) = (free[(int)(work % free.Length)], work / free.Length);
        return turn == 0 ? search.Improve(block) : turn % 2 == 1 && free.Length > 1 ? search.Exchange(block, isFree) : search.Shake(block);
    }

    // Blocks that are to stay as they are come first, so that they get their needs.
    private void Start()
    {
        Array.ForEach(free, block => isFree[block] = true);
        foreach (var block in Enumerable.Range(0, data.Blocks).OrderBy(block => isFree[block]))
        {
            if (options.Start is { } start)
            {
                search.Restore(block, start.AsSpan(block * data.Learners, data.Learners), isFree[block]);
            }
            else if (isFree[block])
            {
                search.Build(block, relaxation);
            }
        }
    }

    private bool IsProved(double value) => relaxation.Value - value <= Proved * Math.Abs(relaxation.Value);

    private void Tell(double value)
    {
        var progress = new SolveProgress(work, value, relaxation.Value);
        steps.Add(progress);
        options.Progress?.Invoke(progress);
    }

    private PlacementSolution Solution()
    {
        var offeringOf = new int[data.Blocks * data.Learners];
        offeringOf.AsSpan().Fill(-1);
        foreach (var plan in search.Plans)
        {
            for (var learner = 0; learner < data.Learners; learner++)
            {
                var entry = plan.Seats.Seats.EntryOf(learner);
                offeringOf[(plan.Sessions.Block * data.Learners) + learner] = entry >= 0 && entry < data.Entries ? data.Model.EntryOffering[entry] : -1;
            }
        }

        var value = search.Total();
        return new PlacementSolution
        {
            OfferingOf = offeringOf,
            Sessions = [.. search.Plans.SelectMany(plan => SessionSplit.SessionsOf(data, plan))],
            Value = value,
            Bound = relaxation.Bound(),
            Work = work,
            End = IsProved(value) ? SolveEnd.Proved : clock.IsCancelled ? SolveEnd.Cancelled : work >= options.WorkLimit ? SolveEnd.WorkLimit : SolveEnd.Deadline,
            Steps = [.. steps],
        };
    }
}
