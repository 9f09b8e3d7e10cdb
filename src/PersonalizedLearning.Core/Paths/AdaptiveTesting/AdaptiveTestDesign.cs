using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>The parameters of an adaptive test, checked and laid out for all who take it: strata and exposures by the place of items.</summary>
/// <remarks>Immutable and thread safe.</remarks>
internal sealed class AdaptiveTestDesign
{
    // How many of the best are looked at at once where some may be held back.
    private const int Batch = 16;

    private readonly ulong[][] outsideStrata;
    private readonly double[] exposures;

    public AdaptiveTestDesign(AdaptiveTestParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
        Check(parameters);
        Words = (parameters.Bank.Count + 63) / 64;
        outsideStrata = OutsideStrata(parameters.Bank, parameters.Strata);
        exposures = Exposures(parameters);
    }

    public AdaptiveTestParameters Parameters { get; }

    /// <summary>How many words one bit for each item takes.</summary>
    public int Words { get; }

    private ItemBank Bank => Parameters.Bank;

    /// <summary>Chooses the next item.</summary>
    /// <param name="ability">The ability estimated so far.</param>
    /// <param name="answered">How many answers there were.</param>
    /// <param name="except">The items not to be given.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <returns>The item; null where none is left.</returns>
    public ChosenItem? Choose(double ability, int answered, ReadOnlySpan<ulong> except, ref SeededChance chance)
    {
        Span<ulong> outside = Words <= 1024 ? stackalloc ulong[Words] : new ulong[Words];
        var stratum = Math.Min((int)((long)answered * outsideStrata.Length / Parameters.MaxItems), outsideStrata.Length - 1);

        // A stratum that is used up is followed by those that discriminate more, then by those that discriminate less.
        for (var turn = 0; turn < outsideStrata.Length; turn++)
        {
            var next = stratum + turn < outsideStrata.Length ? stratum + turn : outsideStrata.Length - 1 - turn;
            for (var word = 0; word < outside.Length; word++)
            {
                outside[word] = except[word] | outsideStrata[next][word];
            }

            if (Draw(ability, outside, ref chance) is { } chosen)
            {
                return chosen;
            }
        }

        return null;
    }

    private static void Check(AdaptiveTestParameters parameters)
    {
        if (parameters.Bank.Count == 0)
        {
            throw new ArgumentException("The bank has no item; expected at least one.", nameof(parameters));
        }

        if (parameters.Strata > parameters.Bank.Count)
        {
            throw new ArgumentException($"There are {parameters.Strata} strata for {parameters.Bank.Count} items; expected at least one item for each.", nameof(parameters));
        }

        if (parameters.MinItems > parameters.MaxItems)
        {
            throw new ArgumentException($"The test may end after {parameters.MinItems} answers, and ends after {parameters.MaxItems}; expected the first to be no more than the second.", nameof(parameters));
        }

        if (parameters.Randomesque > 1 && parameters.Exposure.Count > 0)
        {
            throw new ArgumentException($"One of the {parameters.Randomesque} best is drawn and {parameters.Exposure.Count} items have exposures; expected one way to control exposure.", nameof(parameters));
        }
    }

    private static double[] Exposures(AdaptiveTestParameters parameters)
    {
        if (parameters.Exposure.Count == 0)
        {
            return [];
        }

        var exposures = new double[parameters.Bank.Count];
        foreach (var exposure in parameters.Exposure)
        {
            var place = exposure is null ? throw new ArgumentException("An exposure is null; expected none.", nameof(parameters)) : parameters.Bank.PlaceOf(exposure.Item);
            if (place < 0 || exposures[place] > 0)
            {
                throw new ArgumentException($"Item '{exposure.Item}' {(place < 0 ? "has an exposure and is not in the bank" : "has two exposures")}; expected one of an item of the bank.", nameof(parameters));
            }

            exposures[place] = exposure.Probability;
        }

        return [.. exposures.Select(probability => probability > 0 ? probability : 1)];
    }

    // As many items in each stratum, but for one; by discrimination, of equal ones in the order of the bank.
    private static ulong[][] OutsideStrata(ItemBank bank, int count)
    {
        int[] byDiscrimination = [.. Enumerable.Range(0, bank.Count).OrderBy(place => bank[place].Function.Discrimination)];
        var outside = new ulong[count][];
        for (var stratum = 0; stratum < count; stratum++)
        {
            outside[stratum] = new ulong[(bank.Count + 63) / 64];
            Array.Fill(outside[stratum], ulong.MaxValue);
            foreach (var place in byDiscrimination.AsSpan((int)((long)stratum * bank.Count / count)..(int)((stratum + 1L) * bank.Count / count)))
            {
                outside[stratum][place >> 6] &= ~(1UL << place);
            }
        }

        return outside;
    }

    private ChosenItem? Draw(double ability, Span<ulong> outside, ref SeededChance chance) => exposures.Length > 0
        ? DrawByExposure(ability, outside, ref chance)
        : DrawOfBest(ability, outside, ref chance);

    private ChosenItem? DrawOfBest(double ability, ReadOnlySpan<ulong> outside, ref SeededChance chance)
    {
        var wanted = Math.Min(Parameters.Randomesque, Bank.Count);
        Span<InformativeItem> best = wanted <= Batch ? stackalloc InformativeItem[wanted] : new InformativeItem[wanted];
        var found = Find(ability, outside, best);
        if (found == 0)
        {
            return null;
        }

        var drawn = best[found == 1 ? 0 : chance.NextBelow(found)];
        return Chosen(drawn.Place, ability, 1.0 / found);
    }

    private ChosenItem? DrawByExposure(double ability, Span<ulong> outside, ref SeededChance chance)
    {
        Span<InformativeItem> best = stackalloc InformativeItem[Batch];
        var (first, heldBack) = (-1, 1.0);
        while (Find(ability, outside, best) is > 0 and var found)
        {
            foreach (var item in best[..found])
            {
                first = first < 0 ? item.Place : first;
                if (chance.Next() < exposures[item.Place])
                {
                    // The best is also given where all are held back.
                    var propensity = heldBack * exposures[item.Place];
                    return Chosen(item.Place, ability, item.Place == first ? propensity + AllHeldBack(outside) : propensity);
                }

                heldBack *= 1 - exposures[item.Place];
                outside[item.Place >> 6] |= 1UL << item.Place;
            }
        }

        return first < 0 ? null : Chosen(first, ability, exposures[first] + heldBack);
    }

    // The probability that all that is left is held back.
    private double AllHeldBack(ReadOnlySpan<ulong> outside)
    {
        var product = 1.0;
        for (var place = 0; place < exposures.Length && product > 0; place++)
        {
            product *= ((outside[place >> 6] >> place) & 1) == 0 ? 1 - exposures[place] : 1;
        }

        return product;
    }

    private int Find(double ability, ReadOnlySpan<ulong> outside, Span<InformativeItem> best) => Parameters.Criterion == ItemCriterion.Information
        ? Bank.Index.Find(ability, outside, best)
        : FindNearest(ability, outside, best);

    // The nearer a difficulty, the better: distances take the place of information here, below 0.
    private int FindNearest(double ability, ReadOnlySpan<ulong> outside, Span<InformativeItem> best)
    {
        var found = 0;
        for (var place = 0; place < Bank.Count; place++)
        {
            if (((outside[place >> 6] >> place) & 1) == 0)
            {
                InformationIndex.Offer(new InformativeItem(place, -Math.Abs(Bank[place].Function.Difficulty - ability)), best, ref found);
            }
        }

        return found;
    }

    private ChosenItem Chosen(int place, double ability, double propensity) => new(place, Bank[place].Function.Information(ability), propensity);
}
