namespace PersonalizedLearning.Environments;

/// <summary>Collects what learners can be placed in, with values and with where they can't.</summary>
internal sealed class PlacementEntries
{
    private readonly DenseProblem dense;
    private readonly FixedPlacements decided;
    private readonly bool isRelaxed;
    private readonly int unit;
    private readonly List<int> starts = [0];
    private readonly List<int> offeringOf = [];
    private readonly List<double> values = [];
    private readonly List<int> needs = [];
    private readonly List<PlacementCell> forbidden = [];
    private readonly SortedDictionary<int, (double Value, int Need)> ofLearner = [];

    public PlacementEntries(DenseProblem dense, FixedPlacements decided, bool isRelaxed, int unit)
    {
        (this.dense, this.decided, this.isRelaxed, this.unit) = (dense, decided, isRelaxed, unit);
    }

    /// <summary>Adds an offering for a learner: for one need, or for independent work on any of them where the need is −1.</summary>
    public void Add(int number, CompiledOffering offering, int learner, int need)
    {
        var value = need >= 0 ? ValueOf(need, offering.Modality) : IndependentValue(learner, offering.Modality);
        if (value > 0 && MarkForbidden(number, offering, learner, need))
        {
            ofLearner.TryAdd(number, (value * (isRelaxed ? 1 + dense.Worth.GreatestBonusOf(dense.Learners[learner]) : 1), need >= 0 ? need : PoolOf(learner)));
        }
    }

    /// <summary>Adds an offering that a pin names for a learner, whether a need is served or not.</summary>
    public void AddWithoutNeed(int number, CompiledOffering offering, int learner)
    {
        if (!ofLearner.ContainsKey(number) && Enumerable.Range(0, dense.Slots.Length).Any(slot => IsPossible(offering, learner, slot)))
        {
            forbidden.AddRange(Enumerable.Range(0, dense.Slots.Length).Where(slot => !IsPossible(offering, learner, slot)).Select(slot => new PlacementCell(slot, learner, number)));
            ofLearner.Add(number, (0, -1));
        }
    }

    /// <summary>Ends the entries of a learner.</summary>
    public void EndLearner()
    {
        foreach (var (number, (value, need)) in ofLearner)
        {
            offeringOf.Add(number);
            values.Add(value);
            needs.Add(need);
        }

        ofLearner.Clear();
        starts.Add(offeringOf.Count);
    }

    /// <summary>Puts what was collected into a model.</summary>
    public PlacementModel Complete(PlacementModel model)
    {
        var pools = Enumerable.Range(0, dense.Learners.Length).Select(PoolOf).ToArray();
        return model with
        {
            EntryStart = [.. starts],
            EntryOffering = [.. offeringOf],
            EntryValue = [.. values],
            EntryNeed = [.. needs],
            NeedBlocks = [.. dense.Needs.Select((_, need) => BlocksOf(need)), .. pools.Select((_, learner) => NeedsOf(learner).Sum(BlocksOf))],
            NeedBlocksPerDay = [.. dense.Needs.Select((_, need) => BlocksPerDayOf(need)), .. pools.Select((_, learner) => NeedsOf(learner).Sum(BlocksPerDayOf))],
            Forbidden = [.. forbidden],
        };
    }

    // Independent work is on whatever need has minutes left, so that all needs of a learner together bound it.
    private int PoolOf(int learner) => NeedsOf(learner).Count(need => dense.Needs[need].IsReady) == 1
        ? NeedsOf(learner).First(need => dense.Needs[need].IsReady)
        : dense.Needs.Length + learner;

    private IEnumerable<int> NeedsOf(int learner) => Enumerable.Range(dense.NeedStart[learner], dense.NeedStart[learner + 1] - dense.NeedStart[learner]);

    private int LeftOf(int need) => Math.Max(0, dense.Needs[need].RemainingMinutes - decided.MinutesOf(need));

    private int BlocksOf(int need) => dense.Needs[need].IsReady ? (LeftOf(need) + unit - 1) / unit : 0;

    // The model knows one limit for all days: the smallest that any day has left.
    private int BlocksPerDayOf(int need)
    {
        var most = dense.Needs[need].IsReady ? dense.Needs[need].MaxBlocksPerDay : 0;
        return decided.Serves(need) && !isRelaxed
            ? dense.Slots.Select(slot => most - decided.BlocksOf(need, slot.Date)).Where(left => left > 0).DefaultIfEmpty(0).Min()
            : most;
    }

    private double ValueOf(int need, ModalityProfile modality) => dense.Worth.PerMinute(dense.Needs[need], modality) * ShareOf(need);

    // A need with less than a block left is worth no more than its minutes.
    private double ShareOf(int need) => Math.Min(1, (double)LeftOf(need) / unit);

    private double IndependentValue(int learner, ModalityProfile modality)
    {
        var best = 0.0;
        foreach (var need in NeedsOf(learner))
        {
            if (dense.Needs[need].IsReady && dense.Index.Offering(dense.Needs[need].Competency) is { } competency && Suitability.IsOffered(competency, modality))
            {
                best = Math.Max(best, ValueOf(need, modality));
            }
        }

        return best;
    }

    private bool MarkForbidden(int number, CompiledOffering offering, int learner, int need)
    {
        var isAnywhere = false;
        var count = forbidden.Count;
        for (var slot = 0; slot < dense.Slots.Length; slot++)
        {
            if (IsPossible(offering, learner, slot) && IsAllowed(offering, learner, slot) && (need < 0 || isRelaxed || HasDayLeft(need, slot)))
            {
                isAnywhere = true;
            }
            else
            {
                forbidden.Add(new PlacementCell(slot, learner, number));
            }
        }

        if (!isAnywhere)
        {
            forbidden.RemoveRange(count, forbidden.Count - count);
        }

        return isAnywhere;
    }

    private bool HasDayLeft(int need, int slot) => decided.BlocksOf(need, dense.Slots[slot].Date) < dense.Needs[need].MaxBlocksPerDay;

    private bool IsPossible(CompiledOffering offering, int learner, int slot)
    {
        var isRemote = dense.IsRemote[dense.Cell(slot, learner)];
        return dense.CanTakePart(learner, offering.Modality, slot) && offering.Place switch { OfferingPlace.OnSite => !isRemote, OfferingPlace.Remote => isRemote, _ => true };
    }

    // Independent work is possible while the models leave one need to work on.
    private bool IsAllowed(CompiledOffering offering, int learner, int slot)
    {
        if (dense.Problem.Models.Count == 0)
        {
            return true;
        }

        return offering.Competency is { } competency
            ? dense.ForbiddenBy(learner, competency, offering.Modality, dense.Slots[slot]) is null
            : NeedsOf(learner).Where(need => dense.Needs[need].IsReady).Select(need => dense.Index.Offering(dense.Needs[need].Competency)).Any(open =>
                open is not null && Suitability.IsOffered(open, offering.Modality) && dense.ForbiddenBy(learner, open, offering.Modality, dense.Slots[slot]) is null);
    }
}
