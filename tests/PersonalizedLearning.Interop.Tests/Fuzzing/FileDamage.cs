using System.Text;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Damages a file by few edits: bytes changed, taken out, put in, doubled, exchanged, cut off.</summary>
internal static class FileDamage
{
    private const int MostEdits = 4;

    private static readonly byte[][] Common =
    [
        .. new[]
        {
            "null", "[", "]", "{", "}", ",", ":", "\"", "\"\"", "\\", "\\u", "\\ud83d", "1e999", "-1", "0", "true", "\uFEFF", "\r\n", "\n", "\t", ";", "'", "=1+1", "<", ">", "</", "<!--", "<![CDATA[",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "99999999999999999999", "2024-02-30", "P1Y", "\0", "[[[[[[[[", "{\"a\":",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A damaged copy of a file.</summary>
    public static byte[] Of(byte[] source, IReadOnlyList<byte[]> tokens, Random random)
    {
        var bytes = new List<byte>(source);
        for (var edit = random.Next(1, MostEdits + 1); edit > 0 && bytes.Count > 0; edit--)
        {
            Edit(bytes, tokens, random);
        }

        return [.. bytes];
    }

    private static void Edit(List<byte> bytes, IReadOnlyList<byte[]> tokens, Random random)
    {
        var place = random.Next(bytes.Count);
        switch (random.Next(8))
        {
            case 0:
                bytes[place] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(place, Math.Min(random.Next(1, 40), bytes.Count - place));
                break;
            case 2:
                bytes.InsertRange(place, Common[random.Next(Common.Length)]);
                break;
            case 3 when tokens.Count > 0:
                bytes.InsertRange(place, tokens[random.Next(tokens.Count)]);
                break;
            case 4:
                bytes.InsertRange(place, bytes.GetRange(place, Math.Min(random.Next(1, 400), bytes.Count - place)));
                break;
            case 5:
                Exchange(bytes, place, random.Next(bytes.Count));
                break;
            case 6:
                RemoveLine(bytes, place);
                break;
            default:
                if (random.Next(10) == 0)
                {
                    bytes.RemoveRange(place, bytes.Count - place);
                }
                else
                {
                    bytes[place] ^= (byte)(1 << random.Next(8));
                }

                break;
        }
    }

    // Exchanges two fields of one kind: what lies between marks.
    private static void Exchange(List<byte> bytes, int first, int second)
    {
        var (left, right) = (FieldAt(bytes, Math.Min(first, second)), FieldAt(bytes, Math.Max(first, second)));
        if (left.End > right.Start)
        {
            return;
        }

        var (former, latter) = (bytes.GetRange(left.Start, left.End - left.Start), bytes.GetRange(right.Start, right.End - right.Start));
        bytes.RemoveRange(right.Start, latter.Count);
        bytes.InsertRange(right.Start, former);
        bytes.RemoveRange(left.Start, former.Count);
        bytes.InsertRange(left.Start, latter);
    }

    private static (int Start, int End) FieldAt(List<byte> bytes, int place)
    {
        var start = bytes.FindLastIndex(place, IsMark) + 1;
        var end = bytes.FindIndex(place, IsMark);
        return (Math.Min(start, place), end < 0 ? bytes.Count : Math.Max(end, place));
    }

    private static bool IsMark(byte item) => item is (byte)',' or (byte)':' or (byte)'\n' or (byte)'\t' or (byte)'<' or (byte)'>' or (byte)';';

    private static void RemoveLine(List<byte> bytes, int place)
    {
        var start = bytes.FindLastIndex(place, item => item == (byte)'\n') + 1;
        var end = bytes.FindIndex(place, item => item == (byte)'\n');
        end = end < 0 ? bytes.Count : end;
        bytes.RemoveRange(start, Math.Max(0, end - start));
    }
}
