using System.Globalization;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Prints results beside the best known.</summary>
internal static class ActivityTable
{
    private static readonly Dictionary<string, double> BestKnown = new(StringComparer.Ordinal)
    {
        ["e1_i1"] = 4864.408,
        ["e20_i1"] = 5648.712,
        ["e62_i1"] = 5533.515,
        ["e144_i1"] = 8044.505,
        ["d30x6x3_1"] = 450.270,
        ["d30x6x3_2"] = 413.435,
        ["d300x6x16_1"] = 6161.31,
        ["d1200x8x40_1"] = 33389.6,
    };

    /// <summary>Prints the head.</summary>
    public static void WriteHead(TextWriter output) =>
        output.WriteLine($"{"instance",-14} {"objective",10} {"bound",10} {"gap %",7} {"known",9} {"below %",7} {"seconds",7} {"first",6}");

    /// <summary>Prints one instance.</summary>
    public static void WriteRow(TextWriter output, string name, double objective, double bound, ActivityTimes times)
    {
        var (known, below) = BestKnown.TryGetValue(name, out var best) ? (Text(best), Text(100 * (best - objective) / best)) : ("-", "-");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(name.Length > 14 ? name[..14] : name),-14} {objective,10:0.000} {bound,10:0.000} {100 * (bound - objective) / bound,7:0.000} {known,9} {below,7} {times.Seconds,7:0.00} {times.First,6:0.00}"));
    }

    private static string Text(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Prints what is known of the published solvers.</summary>
    public static void WriteFoot(TextWriter output, bool isDay)
    {
        if (isDay)
        {
            output.WriteLine("known: optimum of 30x6x3; upper bound of the others.");
        }
        else
        {
            output.WriteLine("Published heuristic: on average 1.63 % below the optimum in 100-405 s;");
            output.WriteLine("Gurobi: 2,313 s on average (Wouda, Aslan and Vis 2023).");
        }
    }
}
