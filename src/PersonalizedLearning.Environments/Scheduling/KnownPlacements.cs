namespace PersonalizedLearning.Environments;

/// <summary>The placements of a schedule known before, in the indices of a model.</summary>
internal sealed class KnownPlacements
{
    private readonly CompiledProblem compiled;
    private readonly HashSet<PlacementCell> forbidden;

    /// <summary>Finds the placements that the model still knows.</summary>
    public KnownPlacements(CompiledProblem compiled, Schedule previous)
    {
        this.compiled = compiled;
        var dense = compiled.Dense;
        forbidden = [.. compiled.Model.Forbidden];
        Offerings = new int[compiled.Model.IsAvailable.Length];
        WasPlaced = new bool[Offerings.Length];
        Array.Fill(Offerings, -1);
        foreach (var session in previous.Sessions.Where(session => dense.SlotOf(session.Block) >= 0))
        {
            foreach (var learner in session.Learners.Select(dense.LearnerOf).Where(learner => learner >= 0))
            {
                var cell = dense.Cell(dense.SlotOf(session.Block), learner);
                (Offerings[cell], WasPlaced[cell]) = (OfferingOf(session, learner, cell), true);
            }
        }
    }

    /// <summary>Gets the offering of each cell (slot × learners + learner); −1 where there was none, or it can't be any more.</summary>
    public int[] Offerings { get; }

    /// <summary>Gets whether the learner was in a session.</summary>
    public bool[] WasPlaced { get; }

    /// <summary>A bonus for each placement that stays: a share of what the block is worth at priority 1.</summary>
    public PlacementBonus[] Bonuses(double penalty) => penalty <= 0 ? [] :
        [.. Cells().Select(cell => new PlacementBonus(cell.Block, cell.Learner, cell.Offering, penalty * compiled.Model.BlockWeight[cell.Block]))];

    /// <summary>The model in which nothing changes but what has to: who kept a place stays there, and who had none gets none.</summary>
    public PlacementModel Held(PlacementModel model)
    {
        var isAvailable = (bool[])model.IsAvailable.Clone();
        for (var cell = 0; cell < isAvailable.Length; cell++)
        {
            isAvailable[cell] &= WasPlaced[cell];
        }

        PlacementCell[] forced = [.. model.Forced.Concat(Cells()).DistinctBy(cell => (cell.Block, cell.Learner))];
        foreach (var cell in model.Forced)
        {
            isAvailable[compiled.Dense.Cell(cell.Block, cell.Learner)] = true;
        }

        return model with { IsAvailable = isAvailable, Forced = forced };
    }

    private IEnumerable<PlacementCell> Cells()
    {
        var learners = compiled.Model.Learners;
        for (var cell = 0; cell < Offerings.Length; cell++)
        {
            if (Offerings[cell] >= 0)
            {
                yield return new PlacementCell(cell / learners, cell % learners, Offerings[cell]);
            }
        }
    }

    private int OfferingOf(Session session, int learner, int cell)
    {
        var dense = compiled.Dense;
        var place = dense.IsRemote[cell] ? OfferingPlace.Remote : OfferingPlace.OnSite;
        var offering = compiled.Model.IsAvailable[cell] ? compiled.OfferingOf(learner, session.Modality, session.Competency, place) : -1;
        return offering >= 0 && !forbidden.Contains(new PlacementCell(dense.SlotOf(session.Block), learner, offering)) ? offering : -1;
    }
}
