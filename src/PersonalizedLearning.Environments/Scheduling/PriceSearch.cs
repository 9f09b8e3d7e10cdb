namespace PersonalizedLearning.Environments;

/// <summary>Tells what one more of what is scarce is worth: estimates from the bound, the highest of them verified by solving again.</summary>
/// <param name="found">The schedule, with its bound.</param>
/// <param name="options">How many prices are told and verified.</param>
/// <param name="seed">The seed.</param>
/// <param name="clock">Ends the search early: prices that are left stay estimates.</param>
internal sealed class PriceSearch(FoundSchedule found, ScheduleSolverOptions options, ulong seed, SearchClock clock)
{
    // What is worth less than a tenth of a weighted minute is not worth telling.
    private const double Least = 0.1;

    /// <summary>The prices, the highest first.</summary>
    public ValueList<ShadowPrice> Run()
    {
        if (found.Relaxed is not { } relaxed)
        {
            return [];
        }

        var estimates = Staff(relaxed.Compiled, relaxed.Bound).Concat(Spaces(relaxed.Compiled, relaxed.Bound))
            .Where(price => price.Value >= Least)
            .GroupBy(price => (price.Resource, price.Block, price.StaffLike, price.SpaceLike)).Select(group => group.MaxBy(price => price.Value)!)
            .OrderByDescending(price => price.Value).ThenBy(price => price.Resource).ThenBy(price => price.Block).ThenBy(price => price.StaffLike).ThenBy(price => price.SpaceLike)
            .ToList();
        var prices = new List<ShadowPrice>();
        foreach (var (place, price) in estimates.Index())
        {
            if (place >= options.MaxVerifiedPrices || clock.IsOver)
            {
                prices.Add(price);
            }
            else if (Verified(price) is { } verified)
            {
                prices.Add(verified);
            }
        }

        return [.. prices.OrderByDescending(price => price.IsVerified).ThenByDescending(price => price.Value).Take(options.MaxPrices)];
    }

    private static IEnumerable<ShadowPrice> Staff(CompiledProblem compiled, PlacementBound bound) =>
        from kind in Enumerable.Range(0, compiled.StaffClasses.Length)
        from slot in Enumerable.Range(0, compiled.Dense.Slots.Length)
        let like = compiled.StaffClasses[kind][0]
        where !compiled.Offerings.Any(offering => offering.Pin is { } pin && pin.Staff == like.Id && pin.Block == compiled.Dense.Slots[slot].Id)
        select new ShadowPrice(PricedResource.Staff, compiled.Dense.Slots[slot].Id, bound.StaffGains[kind][slot], false)
        {
            StaffLike = like.Id,
            Subjects = [.. like.Skills.Select(skill => skill.Subject).Distinct().Order()],
        };

    private static IEnumerable<ShadowPrice> Spaces(CompiledProblem compiled, PlacementBound bound) =>
        from kind in Enumerable.Range(0, compiled.SpaceClasses.Length)
        from slot in Enumerable.Range(0, compiled.Dense.Slots.Length)
        select new ShadowPrice(PricedResource.Space, compiled.Dense.Slots[slot].Id, bound.SpaceGains[kind][slot], false)
        {
            SpaceLike = compiled.SpaceClasses[kind][0].Space.Id,
        };

    private ShadowPrice? Verified(ShadowPrice price)
    {
        var remedy = new Remedy(price.Resource == PricedResource.Staff ? RemedyKind.Staff : RemedyKind.Space, 1)
        {
            Block = price.Block, StaffLike = price.StaffLike, SpaceLike = price.SpaceLike,
        };
        var trial = ScheduleTrial.Run(RemedyProblem.Of(found.Dense.Problem, remedy), found.Schedule, price.Block, seed, options.TrialWork, clock);
        var gain = trial.Value - found.Value;
        return trial.Score.HardViolations <= found.Score.HardViolations && gain >= Least
            ? price with { Value = gain, IsVerified = true, PursuedMinutes = (int)(trial.Score.PursuedMinutes - found.Score.PursuedMinutes) }
            : null;
    }
}
