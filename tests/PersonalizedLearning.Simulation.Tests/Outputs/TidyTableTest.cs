using System.Globalization;
using System.Text;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Outputs;

public sealed class TidyTableTest
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" spaced", "\" spaced\"")]
    [InlineData("spaced ", "\"spaced \"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=1,1", "\"'=1,1\"")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-sum(a)", "'-sum(a)")]
    [InlineData("-1.5", "-1.5")]
    public void Text_IsQuotedAndNeverAFormula(string? text, string field) => Assert.Equal($"column\r\n{field}\r\n", Written(table => table.Text(text)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-1e-300, "-1E-300")]
    [InlineData(double.NaN, "")]
    [InlineData(null, "")]
    public void Number_IsInvariant(double? number, string field) => Assert.Equal($"column\r\n{field}\r\n", Written(table => table.Number(number)));

    [Property]
    public void Number_AnyThatIsFinite_ReadsBack(double number)
    {
        if (double.IsFinite(number))
        {
            Assert.Equal(number, double.Parse(Written(table => table.Number(number)).Split("\r\n")[1], CultureInfo.InvariantCulture));
        }
    }

    [Property]
    public void Whole_Any_ReadsBack(long number) => Assert.Equal(number, long.Parse(Written(table => table.Whole(number)).Split("\r\n")[1], CultureInfo.InvariantCulture));

    [Fact]
    public void Rows_AreSeparated()
    {
        using var stream = new MemoryStream();
        using (var table = new TidyTable(stream, "a", "b"))
        {
            table.Text("x").Whole(1).EndRow();
            table.Text(null).Number(2.5).EndRow();
        }

        Assert.Equal("a,b\r\nx,1\r\n,2.5\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Written(Action<TidyTable> write)
    {
        using var stream = new MemoryStream();
        using (var table = new TidyTable(stream, "column"))
        {
            write(table);
            table.EndRow();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
