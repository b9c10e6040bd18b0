;; Passes over some rows at a time. Every row has a place in each column that is read; what is added to are tables that
;; stay. Addresses are in bytes. Sums are made in the order of the rows, as plain code makes them.
(module
  (memory (export "memory") 1)

  ;; The pair of domain and unit of each row from 1, 0 for a row in no domain.
  (func (export "findPairs")
    (param $rows i32) (param $cells i32) (param $unit i32) (param $pairs i32) (param $units i32)
    (local $end i32) (local $pair i32)
    (local.set $end (i32.add (local.get $cells) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $cells) (local.get $end)) (then (return)))
      (local.set $pair (i32.load (local.get $cells)))
      (if (local.get $pair)
        (then
          (local.set $pair
            (i32.add
              (i32.mul (i32.sub (local.get $pair) (i32.const 1)) (local.get $units))
              (i32.add (i32.load (local.get $unit)) (i32.const 1))))))
      (i32.store (local.get $pairs) (local.get $pair))
      (local.set $cells (i32.add (local.get $cells) (i32.const 4)))
      (local.set $unit (i32.add (local.get $unit) (i32.const 4)))
      (local.set $pairs (i32.add (local.get $pairs) (i32.const 4)))
      (br $next)))

  ;; The number of each pair in its stead.
  (func (export "numberPairs") (param $rows i32) (param $pairs i32) (param $numbers i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $pairs) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $pairs) (local.get $end)) (then (return)))
      (i32.store (local.get $pairs)
        (i32.load (i32.add (local.get $numbers) (i32.shl (i32.load (local.get $pairs)) (i32.const 2)))))
      (local.set $pairs (i32.add (local.get $pairs) (i32.const 4)))
      (br $next)))

  ;; Marks the place of each row, and adds its weight.
  (func (export "weighPlaces")
    (param $rows i32) (param $places i32) (param $weights i32) (param $found i32) (param $totals i32)
    (local $end i32) (local $place i32) (local $at i32)
    (local.set $end (i32.add (local.get $places) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $places) (local.get $end)) (then (return)))
      (local.set $place (i32.load (local.get $places)))
      (i32.store8 (i32.add (local.get $found) (local.get $place)) (i32.const 1))
      (local.set $at (i32.add (local.get $totals) (i32.shl (local.get $place) (i32.const 3))))
      (f64.store (local.get $at) (f64.add (f64.load (local.get $at)) (f64.load (local.get $weights))))
      (local.set $places (i32.add (local.get $places) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (br $next)))

  ;; A number, weighted, by place; by domain the moments of its deviation from a reference: weighted, squared, and times
  ;; another's, in four numbers of which the last is free.
  (func (export "addNumbers")
    (param $rows i32) (param $places i32) (param $cells i32) (param $weights i32) (param $values i32) (param $others i32)
    (param $totals i32) (param $references i32) (param $otherReferences i32) (param $moments i32)
    (local $end i32) (local $cell i32) (local $at i32)
    (local $weight f64) (local $value f64) (local $off f64) (local $weighted f64)
    (local.set $end (i32.add (local.get $cells) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $cells) (local.get $end)) (then (return)))
      (local.set $weight (f64.load (local.get $weights)))
      (local.set $value (f64.load (local.get $values)))
      (local.set $at (i32.add (local.get $totals) (i32.shl (i32.load (local.get $places)) (i32.const 3))))
      (f64.store (local.get $at)
        (f64.add (f64.load (local.get $at)) (f64.mul (local.get $weight) (local.get $value))))
      (local.set $cell (i32.shl (i32.load (local.get $cells)) (i32.const 3)))
      (local.set $off
        (f64.sub (local.get $value) (f64.load (i32.add (local.get $references) (local.get $cell)))))
      (local.set $weighted (f64.mul (local.get $weight) (local.get $off)))
      (local.set $at (i32.add (local.get $moments) (i32.shl (local.get $cell) (i32.const 2))))
      (f64.store (local.get $at) (f64.add (f64.load (local.get $at)) (local.get $weighted)))
      (f64.store offset=8 (local.get $at)
        (f64.add (f64.load offset=8 (local.get $at)) (f64.mul (local.get $weighted) (local.get $off))))
      (f64.store offset=16 (local.get $at)
        (f64.add
          (f64.load offset=16 (local.get $at))
          (f64.mul
            (local.get $weighted)
            (f64.sub
              (f64.load (local.get $others))
              (f64.load (i32.add (local.get $otherReferences) (local.get $cell)))))))
      (local.set $places (i32.add (local.get $places) (i32.const 4)))
      (local.set $cells (i32.add (local.get $cells) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (local.set $values (i32.add (local.get $values) (i32.const 8)))
      (local.set $others (i32.add (local.get $others) (i32.const 8)))
      (br $next)))

  ;; Weights by code and place, and rows by code and where they are counted, which is the place again or the domain.
  ;; `wide`: codes of 16 bits.
  (func (export "addCodes")
    (param $rows i32) (param $places i32) (param $counted i32) (param $weights i32) (param $codes i32) (param $wide i32)
    (param $totals i32) (param $stride i32) (param $counts i32) (param $span i32)
    (local $end i32) (local $code i32) (local $at i32)
    (local.set $end (i32.add (local.get $places) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $places) (local.get $end)) (then (return)))
      (if (local.get $wide)
        (then
          (local.set $code (i32.load16_u (local.get $codes)))
          (local.set $codes (i32.add (local.get $codes) (i32.const 2))))
        (else
          (local.set $code (i32.load8_u (local.get $codes)))
          (local.set $codes (i32.add (local.get $codes) (i32.const 1)))))
      (local.set $at
        (i32.add
          (local.get $totals)
          (i32.shl
            (i32.add (i32.mul (local.get $code) (local.get $stride)) (i32.load (local.get $places)))
            (i32.const 3))))
      (f64.store (local.get $at) (f64.add (f64.load (local.get $at)) (f64.load (local.get $weights))))
      (local.set $at
        (i32.add
          (local.get $counts)
          (i32.shl
            (i32.add (i32.mul (local.get $code) (local.get $span)) (i32.load (local.get $counted)))
            (i32.const 2))))
      (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
      (local.set $places (i32.add (local.get $places) (i32.const 4)))
      (local.set $counted (i32.add (local.get $counted) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (br $next)))

  ;; Weights by unit and column: a crossing of levels counts in one column of each margin; one below 0 in none.
  (func (export "addLevels")
    (param $rows i32) (param $cells i32) (param $unit i32) (param $weights i32)
    (param $table i32) (param $width i32) (param $columns i32) (param $margins i32)
    (local $end i32) (local $first i32) (local $at i32) (local $column i32) (local $last i32) (local $weight f64)
    (local.set $end (i32.add (local.get $cells) (i32.shl (local.get $rows) (i32.const 2))))
    (local.set $margins (i32.shl (local.get $margins) (i32.const 2)))
    (loop $next
      (if (i32.ge_u (local.get $cells) (local.get $end)) (then (return)))
      (if (i32.ge_s (i32.load (local.get $cells)) (i32.const 0))
        (then
          (local.set $column
            (i32.add (local.get $columns) (i32.mul (i32.load (local.get $cells)) (local.get $margins))))
          (local.set $last (i32.add (local.get $column) (local.get $margins)))
          (local.set $first
            (i32.add
              (local.get $table)
              (i32.shl (i32.mul (i32.load (local.get $unit)) (local.get $width)) (i32.const 3))))
          (local.set $weight (f64.load (local.get $weights)))
          (loop $each
            (local.set $at (i32.add (local.get $first) (i32.shl (i32.load (local.get $column)) (i32.const 3))))
            (f64.store (local.get $at) (f64.add (f64.load (local.get $at)) (local.get $weight)))
            (local.set $column (i32.add (local.get $column) (i32.const 4)))
            (br_if $each (i32.lt_u (local.get $column) (local.get $last))))))
      (local.set $cells (i32.add (local.get $cells) (i32.const 4)))
      (local.set $unit (i32.add (local.get $unit) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (br $next))))
