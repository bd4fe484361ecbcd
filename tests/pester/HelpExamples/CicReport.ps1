@{
    'Export-CicReport' = @{
        'Exports a plan for the person who approves it.' = {
            $Files | Should -Be plan.html
            Get-Content -Raw -LiteralPath plan.html | Should -BeLike '<!DOCTYPE html>*Plan of an import*mweber*</html>*'
        }
        'Exports what the last run did, with another title.' = {
            $Files | Should -Be run.html
            Get-Content -Raw -LiteralPath run.html | Should -BeLike '*<h1>Move to building B</h1>*trainee2*'
        }
        'Exports the state of a directory, overwrites an earlier report, and copies the file.' = {
            $Files | Should -Be archive.html, site.html
            (Get-FileHash -LiteralPath archive.html).Hash | Should -Be (Get-FileHash -LiteralPath site.html).Hash
            Get-Content -Raw -LiteralPath site.html | Should -BeLike '*Old Reception*'
        }
        'Exports the issues of a list as Markdown, for a ticket.' = {
            $Files | Should -Be issues.md
            Get-Content -Raw -LiteralPath issues.md | Should -BeLike '# Check of lists*InvalidName*NewRole*'
        }
        'Exports whether a list passed, also if it has no issues.' = {
            $Files | Should -Be checked.html
            Get-Content -Raw -LiteralPath checked.html | Should -BeLike '*1 of 1 list passed.*users.csv*'
        }
    }
}
