using System.IO.Compression;
using System.Text;
using NodaTime;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Tables of DataShop, damaged, also packed: every row is there, and where it is no evidence something says why.</summary>
internal static class DataShopFuzz
{
    private static readonly string[] NoEvidence = ["datashop-outcome", "datashop-hint", "datashop-no-component", "datashop-identifier"];

    private static readonly string[] Samples =
    [
        "Transaction Id\tAnon Student Id\tTime\tTime Zone\tProblem Name\tStep Name\tOutcome\tKC (Default)\tKC (Default)\nt1\ta\t2024-05-31 12:00:00\tUS/Eastern\tP\tS\tCORRECT\tx\ty\nt2\ta\t2024-05-31 12:01:00\t\tP\tS\tHINT\tx\t\nt3\tb\t\t\tP\t\tSTUDY\tx\t\n",
        "Anon Student Id\tFirst Transaction Time\tProblem Name\tStep Name\tFirst Attempt\tHints\tKC (M)\na\t2024-10-27 02:30:00\tP\tS\tcorrect\t0\tx~~y\nb\t\tP\tT\thint\t3\t\n",
    ];

    public static FuzzedReader Reader { get; } = new("datashop", () => [.. Samples.Select(Encoding.UTF8.GetBytes), Packed(Encoding.UTF8.GetBytes(Samples[0]))], Read)
    {
        Tokens = ["\t", "~~", "HINT", "INCORRECT", "KC (X)", "2024-03-31 02:30:00", "US/Eastern"],
    };

    private static string? Read(byte[] input)
    {
        var table = DataShopReader.Read(new MemoryStream(input), new DataShopOptions { Zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"], Hints = DataShopHint.None });
        var rows = table.Rows().ToList();
        var without = rows.Count(row => row.Evidence is null);
        var reported = table.Diagnostics.Where(problem => NoEvidence.Contains(problem.Code)).Sum(TableRows.Times);
        if (without > reported)
        {
            return FormattableString.Invariant($"{without} rows without evidence, of which {reported} are reported");
        }

        if (input is [0x1F, 0x8B, ..])
        {
            return null;
        }

        var hasQuotes = Encoding.UTF8.GetString(input).TrimStart('\uFEFF').Split('\n', '\r')[0].Contains('"', StringComparison.Ordinal);
        var count = TableRows.Count(input, '\t', hasQuotes);
        return rows.Count == count ? null : FormattableString.Invariant($"{count} rows, of which {rows.Count} are kept");
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return stream.ToArray();
    }
}
