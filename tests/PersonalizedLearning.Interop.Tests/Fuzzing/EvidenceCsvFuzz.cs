using System.Text;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Evidence in CSV, damaged: every row is evidence, bad, or repeats another.</summary>
internal static class EvidenceCsvFuzz
{
    private static readonly string[] Samples =
    [
        "learner,competencies,score,max,time,id,source,item\na,x;y,1,2,2024-05-31T12:00:00Z,e1,quiz,q1\n\"b\",\"x\"\"\",0.5,,,,,\"two\r\nlines\"\na,x;y,1,2,2024-05-31T12:00:00Z,e1,quiz,q1\n",
        "learner;competency;correct;rating;due;purpose;activity\r\nä;字;1;;2024-06-01T00:00:00+02:00;formative;quiz 2\r\n\r\nb;x;;3;;;\r\n",
    ];

    public static FuzzedReader Reader { get; } = new("evidence-csv", () => Samples.Select(Encoding.UTF8.GetBytes).Append(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Samples[1])).ToArray()).ToList(), Read)
    {
        Tokens = ["row-2", "e1", "2024-05-31T12:00:00Z", "\"x\ny\"", "\r", ",,,,", "a,x,1,2,2024-05-31T12:00:00Z,e1,quiz\n"],
    };

    private static string? Read(byte[] input)
    {
        var problems = new List<Diagnostic>();
        var rows = EvidenceCsvReader.Read(new MemoryStream(input), new EvidenceCsvOptions { Report = problems.Add }).Count();
        var count = TableRows.Count(input, TableRows.DelimiterOf(input), hasQuotes: true);
        var reported = problems.Count(problem => problem.Code != "unread-column");
        return rows + reported == count ? null : FormattableString.Invariant($"{count} rows, of which {rows} are kept and {reported} reported");
    }
}
