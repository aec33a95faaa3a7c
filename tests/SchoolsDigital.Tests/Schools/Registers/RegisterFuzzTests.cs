using System.Text;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Schools.Successions;

namespace SchoolsDigital.Tests.Schools.Registers;

public class RegisterFuzzTests
{
    private const int Rounds = 1_000;

    [Fact]
    public async Task ReadAsync_MutatedFiles_NeverThrowAndNeverLetRubbishIn()
    {
        // Arrange
        var token = TestContext.Current.CancellationToken;
        var random = new Random(20_260_907);
        byte[][] seeds =
        [
            Content(Csv.Census(CensusRows())),
            Content(Csv.Gias(GiasRows())),
            Csv.Pack(Content(Csv.Gias(GiasRows()))),
        ];

        for (var round = 0; round < Rounds; round++)
        {
            var content = Mutate(random, seeds[round % seeds.Length]);

            // Act
            await using var register = Csv.Bytes(content);
            var reading = await RegisterReading.ReadAsync(register, RegisterFilter.Everything, token);
            await using var contacts = Csv.Bytes(content);
            await ContactReading.ReadAsync(contacts, token);
            await using var links = Csv.Bytes(content);
            await SuccessionReading.ReadAsync(links, token);

            // Assert
            Assert.Equal(reading.Schools.Count, reading.Schools.Select(school => school.Urn).Distinct().Count());
            Assert.All(
                reading.Schools,
                school =>
                {
                    Assert.InRange(school.Urn, 100_000, 999_999);
                    Assert.InRange(school.Pupils ?? 0, 0, 100_000);
                    Assert.True(
                        school.Name is null
                            || (school.Name.Length is > 0 and <= 200 && !school.Name.Any(char.IsControl))
                    );
                }
            );
            Assert.All(
                reading.Problems.Concat(reading.Rejected),
                problem => Assert.DoesNotContain(problem.ToString(), char.IsControl)
            );
        }
    }

    private static IEnumerable<string> CensusRows() =>
        Enumerable
            .Range(100_000, 20)
            .Select(urn => $"{urn},201,{urn % 10_000},\"St Mary’s, {urn}\",State-funded primary,{urn % 500}");

    private static IEnumerable<string> GiasRows() =>
        Enumerable
            .Range(100_000, 20)
            .Select(urn =>
                $"{urn},\"201\",\"St Mary’s, {urn}\",\"02\",\"{1 + (urn % 4)}\",2,\"31-08-2026\",,{urn % 500},"
            );

    private static byte[] Content(Stream file) => ((MemoryStream)file).ToArray();

    private static byte[] Mutate(Random random, byte[] seed)
    {
        var bytes = seed.ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(40)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(60)).ToList());
                    break;
                case 3:
                    bytes.Insert(at, Encoding.ASCII.GetBytes("\",\r\n;\t\0\u001b")[random.Next(8)]);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'x');
                    break;
            }
        }

        return [.. bytes];
    }
}
