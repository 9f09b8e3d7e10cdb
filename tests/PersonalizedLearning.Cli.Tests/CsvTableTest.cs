using System.Globalization;
using System.Text;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Tests;

public class CsvTableTest
{
    [Fact]
    public void Row_OfEveryPowerOfTwo_ReadsBackToTheBit()
    {
        double[] numbers = [.. Enumerable.Range(-300, 300).Select(exponent => Math.ScaleB(1, exponent))];
        using var stream = new MemoryStream();
        using (var table = new CsvTable(stream, "number"))
        {
            foreach (var number in numbers)
            {
                table.Row(number);
            }
        }

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(numbers, lines.Skip(1).Select(line => double.Parse(line, CultureInfo.InvariantCulture)));
    }
}
