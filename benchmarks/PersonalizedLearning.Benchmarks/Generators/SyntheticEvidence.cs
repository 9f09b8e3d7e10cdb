using System.Globalization;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>Evidence in CSV, made up from a seed: learners answer in turn, a few minutes apart.</summary>
internal static class SyntheticEvidence
{
    private const int Learners = 2_000;
    private const int Competencies = 300;
    private const int ItemsACompetency = 10;

    /// <summary>The columns that every log has.</summary>
    public const string UsualColumns = "learner,competency,correct,time,item";

    /// <summary>All columns of the contract.</summary>
    public const string AllColumns = "learner,competency,correct,score,max,rating,time,due,item,source,purpose,id";

    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="isFull">Whether it has all columns.</param>
    public static void Write(TextWriter writer, long rows, bool isFull)
    {
        writer.Write(isFull ? AllColumns : UsualColumns);
        writer.Write('\n');
        var random = new Random(1);
        var time = new DateTime(2024, 9, 2, 8, 0, 0, DateTimeKind.Utc);
        for (var row = 0L; row < rows; row++)
        {
            var competency = random.Next(Competencies);
            var item = random.Next(ItemsACompetency);
            var moment = time.AddMilliseconds(row * 350).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"learner-{random.Next(Learners):0000},math.{competency / 20}.{competency:000},"));
            writer.Write(isFull ? Outcome(random) : random.Next(10) < 7 ? "1" : "0");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",{moment},"));
            writer.Write(isFull ? $"2024-12-20T16:00:00Z,q{competency}-{item},quiz,formative,{Guid(row)}" : $"q{competency}-{item}");
            writer.Write('\n');
        }
    }

    private static string Outcome(Random random) => random.Next(3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(2)},,,"),
        1 => string.Create(CultureInfo.InvariantCulture, $",{random.Next(21) / 2.0},10,"),
        _ => string.Create(CultureInfo.InvariantCulture, $",,,{random.Next(1, 5)}"),
    };

    private static string Guid(long row) => string.Create(CultureInfo.InvariantCulture, $"0f8fad5b-d9cb-469f-a165-{row:x12}");
}
