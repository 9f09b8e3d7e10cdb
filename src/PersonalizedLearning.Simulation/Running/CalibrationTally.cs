namespace PersonalizedLearning.Simulation;

/// <summary>What was said against what was so, in bins of what was said.</summary>
internal sealed class CalibrationTally
{
    public const int Bins = 20;

    private readonly long[] counts = new long[Bins];
    private readonly UInt128[] said = new UInt128[Bins];
    private readonly UInt128[] so = new UInt128[Bins];

    /// <summary>Adds one, both in steps of 2⁻³², from 0 to 1.</summary>
    public void Add(ulong saidSteps, ulong soSteps)
    {
        // The last bin holds 1 too.
        var bin = (int)Math.Min(saidSteps * Bins / ExactSteps.One, Bins - 1);
        counts[bin]++;
        said[bin] += saidSteps;
        so[bin] += soSteps;
    }

    public void Add(CalibrationTally other)
    {
        for (var bin = 0; bin < Bins; bin++)
        {
            counts[bin] += other.counts[bin];
            said[bin] += other.said[bin];
            so[bin] += other.so[bin];
        }
    }

    public void Clear()
    {
        Array.Clear(counts);
        Array.Clear(said);
        Array.Clear(so);
    }

    public void Write(TallyWriter writer)
    {
        writer.WriteAll(counts);
        writer.WriteAll(said);
        writer.WriteAll(so);
    }

    public void Read(TallyReader reader)
    {
        reader.ReadAll(counts.AsSpan());
        reader.ReadAll(said);
        reader.ReadAll(so);
    }

    public ValueList<CalibrationBin> ToBins() =>
        Enumerable.Range(0, Bins).Select(bin => new CalibrationBin(bin / (double)Bins, (bin + 1) / (double)Bins, counts[bin], Mean(said, bin), Mean(so, bin))).ToValueList();

    /// <summary>The mean distance of what was said from what was so, over the bins, weighted by how many are in each; not a number where there is none.</summary>
    public double Error()
    {
        var (distance, total) = (UInt128.Zero, 0L);
        for (var bin = 0; bin < Bins; bin++)
        {
            distance += said[bin] > so[bin] ? said[bin] - so[bin] : so[bin] - said[bin];
            total += counts[bin];
        }

        return total > 0 ? ExactRatio.ToDouble(distance, (UInt128)total * (UInt128)ExactSteps.One) : double.NaN;
    }

    private double Mean(UInt128[] sums, int bin) => counts[bin] > 0 ? ExactRatio.ToDouble(sums[bin], (UInt128)counts[bin] * (UInt128)ExactSteps.One) : double.NaN;
}
