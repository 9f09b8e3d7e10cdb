using System.Text;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>Writes iCalendar lines by RFC 5545: ended by CR LF, folded at 75 octets, texts escaped.</summary>
internal sealed class CalendarWriter(Stream stream)
{
    private const int MostOctets = 75;

    /// <summary>Writes a property whose value is written as it is.</summary>
    public void Line(string name, string value) => Fold($"{name}:{value}");

    /// <summary>Writes a property whose value is a text.</summary>
    public void Text(string name, string value) => Fold($"{name}:{Escaped(value)}");

    private static string Escaped(string value)
    {
        var text = new StringBuilder();
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => text.Append('\\').Append(letter),
                '\n' => text.Append("\\n"),
                _ when char.IsControl(letter) => text.Append(' '),
                _ => text.Append(letter),
            };
        }

        return text.ToString();
    }

    // A line that goes on starts with a space, which counts; no character is torn apart.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                stream.Write("\r\n "u8);
                octets = 1;
            }

            stream.Write(Encoding.UTF8.GetBytes(rune.ToString()));
            octets += rune.Utf8SequenceLength;
        }

        stream.Write("\r\n"u8);
    }
}
