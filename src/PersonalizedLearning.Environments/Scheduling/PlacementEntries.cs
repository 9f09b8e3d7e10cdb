namespace PersonalizedLearning.Environments;

/// <summary>Collects what learners can be placed in, with values and with where they can't.</summary>
internal sealed class PlacementEntries
{
    private readonly DenseProblem dense;
    private readonly FixedPlacements decided;
    private readonly bool isRelaxed;
    private readonly bool isPooled;
    private readonly int unit;
    private readonly int days;
    private readonly List<int> starts = [0];
    private readonly List<int> offeringOf = [];
    private readonly List<double> values = [];
    private readonly List<int> needs = [];
    private readonly List<PlacementCell> forbidden = [];
    private readonly List<(int Offering, double Value, int Need)> ofLearner = [];

    public PlacementEntries(DenseProblem dense, FixedPlacements decided, bool isRelaxed, bool isPooled, int unit)
    {
        (this.dense, this.decided, this.isRelaxed, this.isPooled, this.unit) = (dense, decided, isRelaxed, isPooled, unit);
        days = dense.DayOf.DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>Adds an offering for a learner: for one need, or for independent work on any of them where the need is −1.</summary>
    public void Add(int number, CompiledOffering offering, int learner, int need)
    {
        var served = need >= 0 ? [need] : NeedsOf(learner).Where(own => IsOffered(own, offering.Modality));
        var values = served.Where(own => dense.Needs[own].IsReady).Select(own => (Need: own, Value: dense.Worth.PerMinute(dense.Needs[own], offering.Modality))).Where(own => own.Value > 0).ToList();
        if (values.Count == 0 || !MarkForbidden(number, offering, learner, need))
        {
            return;
        }

        if (isPooled && need < 0)
        {
            ofLearner.Add((number, values.Max(own => own.Value * Math.Min(1, (double)LeftOf(own.Need) / unit)), -1));
            return;
        }

        var bonus = isRelaxed ? 1 + dense.Worth.GreatestBonusOf(dense.Learners[learner]) : 1;
        foreach (var (own, value) in values)
        {
            AddIfServed(number, value * bonus, WholeOf(own));
            AddIfServed(number, value * bonus * (LeftOf(own) % unit) / unit, RestOf(own));
        }
    }

    /// <summary>Adds an offering that a pin names for a learner, whether a need is served or not.</summary>
    public void AddWithoutNeed(int number, CompiledOffering offering, int learner)
    {
        if (!ofLearner.Exists(entry => entry.Offering == number) && Enumerable.Range(0, dense.Slots.Length).Any(slot => IsPossible(offering, learner, slot)))
        {
            forbidden.AddRange(Enumerable.Range(0, dense.Slots.Length).Where(slot => !IsPossible(offering, learner, slot)).Select(slot => new PlacementCell(slot, learner, number)));
            ofLearner.Add((number, 0, -1));
        }
    }

    /// <summary>Ends the entries of a learner.</summary>
    public void EndLearner()
    {
        foreach (var (number, value, need) in ofLearner.OrderBy(entry => entry.Offering).ThenByDescending(entry => entry.Value).ThenBy(entry => entry.Need))
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
        return model with
        {
            EntryStart = [.. starts],
            EntryOffering = [.. offeringOf],
            EntryValue = [.. values],
            EntryNeed = [.. needs],
            NeedBlocks = [.. dense.Needs.SelectMany((_, need) => new[] { LeftOf(need) / unit, LeftOf(need) % unit > 0 ? 1 : 0 })],
            NeedBlocksPerDay = [.. dense.Needs.SelectMany((_, need) => new[] { BlocksPerDayOf(need), HasRestDay(need) ? 1 : 0 })],
            Forbidden = [.. forbidden],
        };
    }

    // A need is two to the model: its whole blocks, and what is left for a last one, which is worth less.
    private static int WholeOf(int need) => 2 * need;

    private static int RestOf(int need) => (2 * need) + 1;

    private void AddIfServed(int number, double value, int need)
    {
        if (value > 0 && (need % 2 == 1 || LeftOf(need / 2) >= unit))
        {
            ofLearner.Add((number, value, need));
        }
    }

    private IEnumerable<int> NeedsOf(int learner) => Enumerable.Range(dense.NeedStart[learner], dense.NeedStart[learner + 1] - dense.NeedStart[learner]);

    private int LeftOf(int need) => Math.Max(0, dense.Needs[need].RemainingMinutes - decided.MinutesOf(need));

    // The model knows one limit for all days: the smallest that any day has left.
    private int BlocksPerDayOf(int need)
    {
        var most = dense.Needs[need].IsReady ? dense.Needs[need].MaxBlocksPerDay : 0;
        return decided.Serves(need) && !isRelaxed
            ? dense.Slots.Select(slot => most - decided.BlocksOf(need, slot.Date)).Where(left => left > 0).DefaultIfEmpty(0).Min()
            : most;
    }

    // Where the whole blocks already take all that the days allow, there is no last one.
    private bool HasRestDay(int need) => (long)BlocksPerDayOf(need) * days > LeftOf(need) / unit;

    private bool IsOffered(int need, ModalityProfile modality) =>
        dense.Index.Offering(dense.Needs[need].Competency) is { } competency && Suitability.IsOffered(competency, modality);

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
