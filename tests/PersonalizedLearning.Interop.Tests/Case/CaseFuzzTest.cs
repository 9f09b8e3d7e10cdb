using System.Text;
using FsCheck.Xunit;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseFuzzTest
{
    private static readonly byte[] Source = Encoding.UTF8.GetBytes(CaseFixture.Lenient);

    private static readonly byte[][] Tokens =
        [.. new[] { "null", "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "\\ud83d", "1e999", "-", "true", "\"\"", "\uFEFF", "\"extensions\":{\"personalizedlearning:source\":{\"x\":[]}}," }.Select(Encoding.UTF8.GetBytes)];

    [Property(MaxTest = 2000, EndSize = 20)]
    public void EditedDocument_IsReadOrRefused(FsCheck.DoNotSize<int> seed)
    {
        var edited = Edited(new Random(seed.Item));
        CaseReadResult result;
        try
        {
            result = CaseReader.Read(edited);
        }
        catch (InteropFormatException exception)
        {
            Assert.DoesNotContain('\n', exception.Message);
            return;
        }

        Assert.Equal(result.Package, CaseReader.Read(CaseFixture.Write(result.Package)).Package);
    }

    private static byte[] Edited(Random random)
    {
        var bytes = new List<byte>(Source);
        for (var edit = random.Next(1, 5); edit > 0; edit--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 40), bytes.Count - place));
                    break;
                case 2:
                    bytes.InsertRange(place, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 3:
                    SwapValues(bytes, place, random.Next(bytes.Count));
                    break;
                default:
                    if (random.Next(10) == 0)
                    {
                        bytes.RemoveRange(place, bytes.Count - place);
                        bytes.Add((byte)'}');
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    // Exchanges what follows two colons, up to the end of the line: mostly the values of two members.
    private static void SwapValues(List<byte> bytes, int first, int second)
    {
        var (low, high) = (Math.Min(first, second), Math.Max(first, second));
        var (from, to) = (bytes.IndexOf((byte)':', low), bytes.IndexOf((byte)':', high));
        if (from < 0 || to <= from)
        {
            return;
        }

        var (left, right) = (ValueAt(bytes, from), ValueAt(bytes, to));
        if (from + 1 + left.Count > to)
        {
            return;
        }

        bytes.RemoveRange(to + 1, right.Count);
        bytes.InsertRange(to + 1, left);
        bytes.RemoveRange(from + 1, left.Count);
        bytes.InsertRange(from + 1, right);
    }

    private static List<byte> ValueAt(List<byte> bytes, int colon)
    {
        var end = bytes.FindIndex(colon, item => item is (byte)',' or (byte)'\n');
        return bytes.GetRange(colon + 1, Math.Max(0, (end < 0 ? bytes.Count : end) - colon - 1));
    }
}
