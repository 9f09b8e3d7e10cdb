using System.Text;

namespace PersonalizedLearning.Interop.Tests.Canvas;

/// <summary>Tables in the shape of Canvas's outcomes, mostly right, from a seed.</summary>
internal sealed class RandomCanvas(int seed)
{
    private static readonly string[] Methods = ["highest", "latest", "average", "weighted_average", "standard_decaying_average", "decaying_average", "n_mastery", "", "median"];
    private static readonly string[] Texts = ["", "", "Lines", "<p>x, \"y\"</p>", "\" lead\"", "two\nlines", "é 😀", "=1", "Unrated", "A · mastery"];
    private static readonly string[] Names = ["Top", "Good", "Fair", "Low", "", "Unrated", "Good · mastery", "Good · full points"];

    private readonly Random random = new(seed);

    public string Next()
    {
        var csv = new StringBuilder(CanvasFixture.Header);
        var groups = random.Next(0, 4);
        for (var group = 0; group < groups; group++)
        {
            Row(csv, $"g{group}", "group", "", "", Parents(group, random.Next(2)), "", []);
        }

        for (var outcome = random.Next(0, 6); outcome > 0; outcome--)
        {
            Outcome(csv, groups, outcome);
        }

        return csv.ToString();
    }

    private void Outcome(StringBuilder csv, int groups, int number)
    {
        var method = Pick(Methods);
        var value = random.Next(12) == 0 ? "x" : method is "highest" or "latest" or "average" or "" ? "" : $"{random.Next(0, 12)}";
        var points = random.Next(1, 4) * 2;
        var ratings = Enumerable.Range(0, random.Next(0, 4)).SelectMany(step => (string[])[$"{points - (2 * step)}", Pick(Names)]).ToArray();
        Row(csv, random.Next(15) == 0 ? Pick(["", "o 1", "o1"]) : $"o{number}", "outcome", method, value, Parents(groups, random.Next(3)), random.Next(6) == 0 ? "" : $"{random.Next(0, 7)}", ratings);
    }

    private void Row(StringBuilder csv, string guid, string type, string method, string value, string parents, string mastery, string[] ratings)
    {
        string[] fields = [guid, type, random.Next(20) == 0 ? "" : guid.ToUpperInvariant(), Pick(Texts), random.Next(3) == 0 ? $"C-{guid}" : "", method, value, parents, Pick(["", "active", "active", "deleted"]), mastery, .. ratings];
        csv.AppendJoin(',', fields.Select(Quoted)).Append('\n');
    }

    private string Parents(int groups, int count) => string.Join(' ', Enumerable.Range(0, groups == 0 ? 0 : count).Select(_ => $"g{random.Next(groups)}"));

    private string Pick(string[] items) => items[random.Next(items.Length)];

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
