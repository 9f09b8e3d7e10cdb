using System.Text;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Files of three lines a learner, damaged: every answer is evidence or reported, and every learner, too.</summary>
internal static class ThreeLineFuzz
{
    private static readonly string[] Samples = ["3\n1,2,2\n1,0,1,\n0\n\n\n1\n7\n0\n2\r\n1,2,\r\n0,0,\r\n", "2\nq1,q2\na,b\n1,0\n2\nq3,q4\na,ä\n0,1\n"];

    public static FuzzedReader Reader { get; } = new("three-line", () => [.. Samples.Select(Encoding.UTF8.GetBytes)], Read)
    {
        Tokens = ["0\n", "1\n", ",", "2\na,b\n1,0\n", "-1", "1.0"],
    };

    private static string? Read(byte[] input)
    {
        var problems = new List<Diagnostic>();
        var learners = ThreeLineReader.Read(new MemoryStream(input), new ThreeLineOptions { Report = problems.Add }).ToList();
        var answers = learners.Sum(learner => learner.Answers.Count);
        var evidence = learners.Sum(learner => learner.Evidence.Count);
        var reported = problems.Where(problem => problem.Code == "three-line-answer").Sum(TableRows.Times);
        if (answers != evidence + reported)
        {
            return FormattableString.Invariant($"{answers} answers, of which {evidence} are evidence and {reported} reported");
        }

        var left = problems.Count(problem => problem.Code == "three-line-length");
        var lines = Encoding.UTF8.GetString(input).TrimStart('\uFEFF').Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));
        var empty = learners.Count(learner => learner.Skills.Count == 0);
        var full = learners.Count - empty + left;
        return lines == empty + (3 * full) || lines == empty + (4 * full)
            ? null
            : FormattableString.Invariant($"{lines} lines, of {empty} learners without answers, {full - left} with some and {left} reported");
    }
}
