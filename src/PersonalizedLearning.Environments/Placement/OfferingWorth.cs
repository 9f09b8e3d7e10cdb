namespace PersonalizedLearning.Environments;

/// <summary>What sessions of each form are worth at given reduced values of entries: V(k) for k sessions, concave in k (Fact C).</summary>
internal sealed class OfferingWorth
{
    private readonly CompiledPlacement data;
    private readonly double[] keys;
    private readonly int[] ranked;
    private readonly double[] sums;
    private readonly int[] candidates;
    private readonly int[] positives;

    /// <summary>Makes room for the entries of a model.</summary>
    public OfferingWorth(CompiledPlacement data)
    {
        this.data = data;
        (keys, ranked, sums) = (new double[data.Entries], new int[data.Entries], new double[data.Entries + data.Offerings]);
        (candidates, positives) = (new int[data.Offerings], new int[data.Offerings]);
    }

    /// <summary>Ranks the entries of all offerings.</summary>
    /// <param name="reduced">What each entry is worth, less what its learner's time and need cost; −∞ where it can't be.</param>
    public void Rank(ReadOnlySpan<double> reduced)
    {
        for (var offering = 0; offering < data.Offerings; offering++)
        {
            Rank(offering, reduced, 0);
        }
    }

    /// <summary>Ranks the entries of one offering, at least so many where there are.</summary>
    public void Rank(int offering, ReadOnlySpan<double> reduced, int needed)
    {
        var (start, end) = (data.OfferingStart[offering], data.OfferingStart[offering + 1]);
        var fewest = data.Model.Offerings[offering].MinSize;
        var count = start;
        for (var place = start; place < end; place++)
        {
            var entry = data.OfferingEntry[place];
            var worth = reduced[entry];
            if (worth > 0)
            {
                (keys[count], ranked[count]) = (-worth, entry);
                count++;
            }
        }

        // Only positive ones count, but for what has to fill the sessions that take the last of them up to their fewest learners.
        var positive = count - start;
        if (positive > 0 && (long)fewest * Math.Max(Sessions(offering, positive), needed / fewest) > positive)
        {
            for (var place = start; place < end; place++)
            {
                var entry = data.OfferingEntry[place];
                if (reduced[entry] <= 0 && !double.IsNegativeInfinity(reduced[entry]))
                {
                    (keys[count], ranked[count]) = (-reduced[entry], entry);
                    count++;
                }
            }
        }

        Array.Sort(keys, ranked, start, count - start);
        (candidates[offering], positives[offering]) = (count - start, positive);
        var sum = 0.0;
        sums[start + offering] = 0;
        for (var place = start; place < count; place++)
        {
            sums[place + offering + 1] = sum -= keys[place];
        }
    }

    /// <summary>Gets what a further session of a form adds after some; −∞ where there are too few learners.</summary>
    public double Increment(int form, int sessions)
    {
        var offering = data.FormOffering[form];
        return At(offering, form, sessions + 1) - At(offering, form, sessions);
    }

    /// <summary>Gets what an offering is worth with limits on its learners; −∞ where there are too few.</summary>
    public double Between(int offering, int fewest, int most) =>
        fewest > candidates[offering] ? double.NegativeInfinity : sums[data.OfferingStart[offering] + offering + Math.Max(fewest, Math.Min(positives[offering], most))];

    /// <summary>Gets the entries that some sessions of a form take.</summary>
    public ReadOnlySpan<int> Taken(int form, int sessions)
    {
        var offering = data.FormOffering[form];
        return ranked.AsSpan(data.OfferingStart[offering], Filled(offering, form, sessions));
    }

    private int Sessions(int offering, int positive)
    {
        var last = data.FormStart[offering + 1] - 1;
        return last < data.FormStart[offering] ? 0 : ((positive - 1) / data.FormCapacity[last]) + 1;
    }

    private double At(int offering, int form, int sessions)
    {
        var filled = Filled(offering, form, sessions);
        return filled < 0 ? double.NegativeInfinity : sums[data.OfferingStart[offering] + offering + filled];
    }

    private int Filled(int offering, int form, int sessions)
    {
        var fewest = (long)sessions * data.Model.Offerings[offering].MinSize;
        return fewest > candidates[offering] ? -1 : (int)Math.Max(fewest, Math.Min(positives[offering], (long)sessions * data.FormCapacity[form]));
    }
}
